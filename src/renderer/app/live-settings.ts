/** Puts settings in force: language and direction, theme, the look of texts, and keys. */
import { useEffect } from 'react'
import type { Settings } from '#core/settings/settings.ts'
import { speak } from '../i18n/messages.tsx'
import { useClient } from '../state/client.tsx'
import { reportError } from '../state/errors.ts'
import { followKeptSettings, languageIn, useSettings } from '../state/settings.ts'
import { keyId, setChosenKeys } from '../ui/chosen-keys.ts'

function apply(settings: Settings, before: Settings | null): void {
  const root = document.documentElement
  speak(languageIn(settings), settings)
  if (settings.theme === 'system') delete root.dataset['theme']
  else root.dataset['theme'] = settings.theme
  const { size, line, width, face } = settings.reading
  root.style.setProperty('--read-size', `${size}px`)
  root.style.setProperty('--read-line', String(line))
  root.style.setProperty('--read-width', `${width}px`)
  root.dataset['face'] = face
  if (settings.keys !== before?.keys) setChosenKeys(new Map(settings.keys.map(({ scope, shipped, chosen }) => [keyId(scope, shipped), chosen])))
}

/** To be called once, before the first frame. */
export function startSettings(): void {
  apply(useSettings.getState(), null)
  useSettings.subscribe(apply)
}

/** Takes over what was kept at this computer. */
export function useKeptSettings(): void {
  const client = useClient()
  useEffect(() => { followKeptSettings(client).catch(reportError) }, [client])
}
