/** Numbers and dates as they are shown. Stored dates are ISO 8601 and may be no more than a year or a month. */

const number = new Intl.NumberFormat('en')
const month = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' })
const ago = new Intl.RelativeTimeFormat('en', { numeric: 'auto' })

export const formatNumber = (value: number): string => number.format(value)

/** An ISO date in short words, as precise as it is; what is no date comes back as it stands. */
export function formatDate(iso: string): string {
  const [, year, monthPart, dayPart] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso) ?? []
  if (year === undefined) return iso
  if (monthPart === undefined) return year
  const date = new Date(`${year}-${monthPart}-${dayPart ?? '01'}T00:00:00Z`)
  if (Number.isNaN(date.getTime())) return iso
  return `${dayPart === undefined ? '' : `${date.getUTCDate()} `}${month.format(date)} ${year}`
}

const DAY_MS = 86_400_000

/** "today", "3 days ago", and the date itself after a month. */
export function formatSince(iso: string, now: number = Date.now()): string {
  const time = Date.parse(iso)
  if (Number.isNaN(time)) return iso
  const startOfDay = (at: number): number => new Date(at).setHours(0, 0, 0, 0)
  const days = Math.round((startOfDay(time) - startOfDay(now)) / DAY_MS)
  return days > 0 || days < -30 ? formatDate(iso) : ago.format(days, 'day')
}

/** A language's name in English; a tag that has none comes back as it stands. */
export function formatLanguage(tag: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag
  } catch {
    return tag
  }
}

/** The file or folder name at the end of a path of either system. */
export const baseName = (path: string): string => path.replace(/[\\/]+$/, '').split(/[\\/]/).at(-1) ?? path
/** The folder of a path, without the separator at its end. */
export const folderOf = (path: string): string => path.replace(/[\\/][^\\/]*$/, '')
