/** Chooses the gallery's theme and language. */
import { LANGUAGES, THEMES } from '#core/settings/settings.ts'
import { useLanguage, useSettings } from '../state/settings.ts'
import { Button } from '../ui/button.tsx'

export function ThemeToggle() {
  const theme = useSettings((settings) => settings.theme)
  const language = useLanguage()
  return (
    <>
      {THEMES.map((name) => <Button key={name} kind={name === theme ? 'primary' : 'quiet'} onPress={() => useSettings.setState({ theme: name })}>{name}</Button>)}
      {LANGUAGES.map((name) => <Button key={name} kind={name === language ? 'primary' : 'quiet'} onPress={() => useSettings.setState({ language: name })}>{name}</Button>)}
    </>
  )
}
