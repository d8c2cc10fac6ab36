/** Goes from the system's choice to light, to dark, and back. */
import { useLingui } from '@lingui/react/macro'
import { Monitor, Moon, Sun } from 'lucide-react'
import type { Theme } from '#core/settings/settings.ts'
import { useCommands } from '../../state/commands.tsx'
import { useSettings } from '../../state/settings.ts'
import { IconButton } from '../../ui/button.tsx'

const NEXT: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' }
const ICONS = { system: <Monitor />, light: <Sun />, dark: <Moon /> } as const

export function ThemeButton() {
  const { t } = useLingui()
  const { changeSettings } = useCommands()
  const theme = useSettings((settings) => settings.theme)
  const names = { system: t`Theme: as the system`, light: t`Theme: light`, dark: t`Theme: dark` }
  return <IconButton label={names[theme]} icon={ICONS[theme]} onPress={() => changeSettings({ theme: NEXT[theme] })} />
}
