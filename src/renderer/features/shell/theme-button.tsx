/** Goes from the system's choice to light, to dark, and back. */
import { useLingui } from '@lingui/react/macro'
import { Monitor, Moon, Sun } from 'lucide-react'
import { useConnection } from '../../state/connection.tsx'
import { reportError } from '../../state/errors.ts'
import { type Theme, useTheme } from '../../state/theme.ts'
import { IconButton } from '../../ui/button.tsx'

const NEXT: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' }
const ICONS = { system: <Monitor />, light: <Sun />, dark: <Moon /> } as const

export function ThemeButton() {
  const { t } = useLingui()
  const { native } = useConnection()
  const { theme, setTheme } = useTheme()
  const names = { system: t`Theme: as the system`, light: t`Theme: light`, dark: t`Theme: dark` }
  const turn = (): void => {
    setTheme(NEXT[theme])
    native?.setTheme({ theme: NEXT[theme] }).catch(reportError)
  }
  return <IconButton label={names[theme]} icon={ICONS[theme]} onPress={turn} />
}
