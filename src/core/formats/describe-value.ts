/** Values in messages: short, on one line, and with nothing that could turn the sentence around them. */

const UNSHOWABLE = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu
const LONGEST = 60

const escapeCharacter = (character: string): string => {
  const code = character.codePointAt(0)!.toString(16).padStart(4, '0')
  return code.length > 4 ? `\\u{${code}}` : `\\u${code}`
}

/** A text in quotation marks, cut in the middle past 60 code points; controls, joiners and bidi marks are written as escapes. */
export function quoted(text: string): string {
  const head = text.length > 4 * LONGEST ? [...text.slice(0, 2 * LONGEST), ...text.slice(-2 * LONGEST)] : [...text]
  const short = head.length > LONGEST ? [...head.slice(0, LONGEST / 2), '…', ...head.slice(-LONGEST / 3)] : head
  return `"${short.join('').replace(UNSHOWABLE, escapeCharacter)}"`
}

/** What was found where something else was expected. */
export function describeValue(value: unknown): string {
  if (typeof value === 'string') return value === '' ? 'an empty text' : quoted(value)
  if (value === undefined) return 'nothing'
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'an object'
  return String(value)
}
