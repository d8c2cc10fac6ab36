/** The language of the menu before the page has said which one is in force. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LANGUAGES, type Language, languageOf } from '#core/settings/settings.ts'

/** As it was kept at this computer, else as the system has it. The backend reads the same file, and says so where it cannot be understood. */
export function firstLanguage(dataFolder: string, preferred: readonly string[]): Language {
  const kept = keptLanguage(join(dataFolder, 'settings.json'))
  return languageOf(LANGUAGES.find((language) => language === kept) ?? 'system', preferred)
}

function keptLanguage(path: string): unknown {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'))
    return typeof value === 'object' && value !== null && 'language' in value ? value.language : null
  } catch {
    return null
  }
}
