/** Chooses the gallery's theme. */
import { type Theme, useTheme } from '../state/theme.ts'
import { Button } from '../ui/button.tsx'

const THEMES: readonly Theme[] = ['system', 'light', 'dark']

export function ThemeToggle() {
  const { theme, setTheme } = useTheme()
  return <>{THEMES.map((name) => <Button key={name} kind={name === theme ? 'primary' : 'quiet'} onPress={() => setTheme(name)}>{name}</Button>)}</>
}
