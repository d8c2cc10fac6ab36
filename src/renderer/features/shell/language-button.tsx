/** Goes over to the other language, called by its own name: whoever looks for it may not read this one. */
import { LANGUAGES, type Language } from '#core/settings/settings.ts'
import { useCommands } from '../../state/commands.tsx'
import { useLanguage } from '../../state/settings.ts'
import { Button } from '../../ui/button.tsx'

const NAMES: Readonly<Record<Language, string>> = { en: 'English', ar: 'العربية' }

export function LanguageButton() {
  const { changeSettings } = useCommands()
  const language = useLanguage()
  return LANGUAGES.filter((other) => other !== language).map((other) => (
    <Button key={other} kind="quiet" onPress={() => changeSettings({ language: other })}><span lang={other}>{NAMES[other]}</span></Button>
  ))
}
