/** How one person at one computer likes the window: language, look of the texts, keys. Nothing of a project depends on it. */

export const LANGUAGES = ['en', 'ar'] as const
export type Language = (typeof LANGUAGES)[number]
export const NUMERALS = ['latn', 'arab'] as const
/** `latn`: 0123; `arab`: ٠١٢٣. */
export type Numerals = (typeof NUMERALS)[number]
export const MONTHS = ['EG', 'SY', 'MA', 'DZ'] as const
/** Whose names of months Arabic dates use, by country: يناير, كانون الثاني, يناير with نونبر, جانفي. */
export type Months = (typeof MONTHS)[number]
export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]
export const FACES = ['naskh', 'sans', 'system'] as const
/** The face of article texts: Noto Naskh Arabic, IBM Plex Sans Arabic, or what the system has. */
export type Face = (typeof FACES)[number]

/** Bounds of the numbers, each with its step: pixels, a multiple of the size, pixels. */
export const READING_BOUNDS = {
  size: { least: 14, most: 32, step: 1 },
  line: { least: 1.8, most: 2.6, step: 0.1 },
  width: { least: 480, most: 1080, step: 20 },
} as const

export interface ReadingLook {
  /** Size of the letters in CSS pixels. */
  readonly size: number
  /** Height of a line as a multiple of the size; below 1.8 the marks of neighbouring lines would meet. */
  readonly line: number
  /** Widest that a text gets, in CSS pixels. */
  readonly width: number
  readonly face: Face
}

/** A key of the table, and what was chosen in its place; `null` where it was taken off. */
export interface KeyChoice {
  readonly scope: string
  readonly shipped: string
  readonly chosen: string | null
}

export interface Settings {
  /** `system`: Arabic where the computer speaks it, else English. */
  readonly language: Language | 'system'
  /** Digits of the Arabic interface. Data keep theirs. */
  readonly numerals: Numerals
  readonly months: Months
  readonly theme: Theme
  readonly reading: ReadingLook
  readonly keys: readonly KeyChoice[]
}

export const SHIPPED_SETTINGS: Settings = {
  language: 'system', numerals: 'latn', months: 'EG', theme: 'system', reading: { size: 20, line: 2.2, width: 760, face: 'naskh' }, keys: [],
}

/** The language that a window speaks. `preferred` are the tags that the computer asks for, best first. */
export function languageOf(language: Settings['language'], preferred: readonly string[]): Language {
  if (language !== 'system') return language
  const first = preferred.map((tag) => tag.toLowerCase().split('-')[0]).find((tag) => tag === 'ar' || tag === 'en')
  return first === 'ar' ? 'ar' : 'en'
}
