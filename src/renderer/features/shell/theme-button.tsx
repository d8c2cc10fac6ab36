/** Goes from the system's choice to light, to dark, and back. */
import { useLingui } from '@lingui/react/macro'
import { Monitor, Moon, Sun } from 'lucide-react'
import { type Theme, useTheme } from '../../state/theme.ts'
import { IconButton } from '../../ui/button.tsx'

const NEXT: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' }
const ICONS = { system: <Monitor />, light: <Sun />, dark: <Moon /> } as const

export function ThemeButton() {
  const { t } = useLingui()
  const { theme, setTheme } = useTheme()
  const names = { system: t`Theme: as the system`, light: t`Theme: light`, dark: t`Theme: dark` }
  return <IconButton label={names[theme]} icon={ICONS[theme]} onPress={() => setTheme(NEXT[theme])} />
}
