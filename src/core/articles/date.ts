/** Dates of articles: as precise as they are known. */

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/

/** A year, a month, a day or a moment (ISO 8601) that stands in the calendar. */
export function isDate(text: string): boolean {
  const [, year, month, day] = DATE.exec(text) ?? []
  if (year === undefined || Number.isNaN(Date.parse(text))) return false
  const date = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && (day === undefined || date.getUTCDate() === Number(day))
}
