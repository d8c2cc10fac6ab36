/** The formatters of the locale in force, made when it changes. Parts use them through `ui/format.ts`. */

export interface Formats {
  readonly tag: string
  readonly number: Intl.NumberFormat
  readonly percent: Intl.NumberFormat
  readonly day: Intl.DateTimeFormat
  readonly month: Intl.DateTimeFormat
  readonly year: Intl.DateTimeFormat
  readonly moment: Intl.DateTimeFormat
  readonly clock: Intl.DateTimeFormat
  readonly ago: Intl.RelativeTimeFormat
  readonly language: Intl.DisplayNames
  readonly list: Intl.ListFormat
  readonly order: Intl.Collator
}

/** Stored dates name a day, not a moment: they are read and shown without any time zone. */
function make(tag: string): Formats {
  return {
    tag,
    number: new Intl.NumberFormat(tag),
    percent: new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 }),
    day: new Intl.DateTimeFormat(tag, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }),
    month: new Intl.DateTimeFormat(tag, { month: 'short', year: 'numeric', timeZone: 'UTC' }),
    year: new Intl.DateTimeFormat(tag, { year: 'numeric', timeZone: 'UTC' }),
    moment: new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }),
    clock: new Intl.DateTimeFormat(tag, { hour: '2-digit', minute: '2-digit', hour12: false }),
    ago: new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }),
    language: new Intl.DisplayNames(tag, { type: 'language' }),
    list: new Intl.ListFormat(tag, { type: 'conjunction' }),
    order: new Intl.Collator(tag, { sensitivity: 'base', numeric: true }),
  }
}

let current = make('en-GB')

export const formats = (): Formats => current

export function setFormats(tag: string): void {
  if (tag !== current.tag) current = make(tag)
}
