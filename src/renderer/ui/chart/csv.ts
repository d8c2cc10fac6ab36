/** A table as comma-separated values for spreadsheets (RFC 4180), with a mark so that they read it as UTF-8. */

export type CsvValue = string | number | null

/** A text that a spreadsheet would take for a formula is led by an apostrophe, which it hides. */
function field(value: CsvValue): string {
  if (value === null) return ''
  const text = typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export const toCsv = (head: readonly string[], rows: readonly (readonly CsvValue[])[]): string =>
  `\ufeff${[head, ...rows].map((row) => row.map(field).join(',')).join('\r\n')}\r\n`
