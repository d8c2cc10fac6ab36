/** The settings of the person at this computer, as this window knows them. They hold at once; the backend keeps them for the next start. */
import { create } from 'zustand'
import type { Client } from '#contract'
import { settingsSchema } from '#contract/settings.ts'
import { type Language, languageOf, SHIPPED_SETTINGS, type Settings } from '#core/settings/settings.ts'
import { reportError } from './errors.ts'

/** What this window stored itself, for the first frame: the backend's answer takes longer. */
const STORED = 'hashiya.settings'

function storedSettings(): Settings {
  try {
    const read = settingsSchema.safeParse(JSON.parse(localStorage.getItem(STORED) ?? 'null'))
    return read.success ? read.data : SHIPPED_SETTINGS
  } catch {
    // Storage may be switched off; the backend's answer then comes a moment later.
    return SHIPPED_SETTINGS
  }
}

export const useSettings = create<Settings>(storedSettings)

useSettings.subscribe((settings) => {
  try {
    localStorage.setItem(STORED, JSON.stringify(settings))
  } catch {
    // The backend keeps them.
  }
})

/** Milliseconds of rest before settings go out: a slider changes them many times. */
const REST = 300
let timer: ReturnType<typeof setTimeout> | undefined

/** Changes settings for this window, and soon for the next start. */
export function changeSettings(client: Client, patch: Partial<Settings>): void {
  useSettings.setState(patch)
  clearTimeout(timer)
  timer = setTimeout(() => { client.settings.keep(useSettings.getState()).catch(reportError) }, REST)
}

/** Takes over what the backend kept. What was changed here meanwhile stays. */
export async function followKeptSettings(client: Client): Promise<void> {
  const before = useSettings.getState()
  const kept = await client.settings.get()
  if (kept !== null && useSettings.getState() === before) useSettings.setState(kept)
}

const preferredLanguages = (): readonly string[] => (typeof navigator === 'undefined' ? [] : navigator.languages)

/** The language the window speaks under these settings. */
export const languageIn = ({ language }: Settings): Language => languageOf(language, preferredLanguages())

export const useLanguage = (): Language => useSettings(languageIn)
