/** Numbers and dates as they are shown in the language in force. Stored dates are ISO 8601 and may be no more than a year or a month. */
import { formats } from '../i18n/formats.ts'

export const formatNumber = (value: number): string => formats().number.format(value)

/** A share between 0 and 1 as whole percents. */
export const formatPercent = (share: number): string => formats().percent.format(share)

/** An ISO date in short words, as precise as it is; what is no date comes back as it stands. */
export function formatDate(iso: string): string {
  const [, year, monthPart, dayPart] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso) ?? []
  if (year === undefined) return iso
  const date = new Date(`${year}-${monthPart ?? '01'}-${dayPart ?? '01'}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return iso
  return formats()[monthPart === undefined ? 'year' : dayPart === undefined ? 'month' : 'day'].format(date)
}

/** A moment with its time of day, as this computer's clock has it. */
export function formatMoment(iso: string): string {
  const time = Date.parse(iso)
  return Number.isNaN(time) ? iso : formats().moment.format(time)
}

const DAY_MS = 86_400_000

/** "today", "3 days ago", and the date itself after a month. */
export function formatSince(iso: string, now: number = Date.now()): string {
  const time = Date.parse(iso)
  if (Number.isNaN(time)) return iso
  const startOfDay = (at: number): number => new Date(at).setHours(0, 0, 0, 0)
  const days = Math.round((startOfDay(time) - startOfDay(now)) / DAY_MS)
  return days > 0 || days < -30 ? formatDate(iso) : formats().ago.format(days, 'day')
}

/** The time of day of a moment, by the clock of this computer. */
export function formatTime(iso: string): string {
  const time = Date.parse(iso)
  return Number.isNaN(time) ? iso : formats().clock.format(time)
}

/** A language's name; a tag that has none comes back as it stands. */
export function formatLanguage(tag: string): string {
  try {
    return formats().language.of(tag) ?? tag
  } catch {
    return tag
  }
}

/** Names in a row: "a, b and c". */
export const formatList = (names: readonly string[]): string => formats().list.format(names)

/** Order of names in a list, as the language has it: spellings of hamza, marks and both kinds of digits stand together. */
export const compareNames = (one: string, other: string): number => formats().order.compare(one, other)

/** The file or folder name at the end of a path of either system. */
export const baseName = (path: string): string => path.replace(/[\\/]+$/, '').split(/[\\/]/).at(-1) ?? path
/** The folder of a path, without the separator at its end. */
export const folderOf = (path: string): string => path.replace(/[\\/][^\\/]*$/, '')
