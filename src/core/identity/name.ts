/** What a name may hold: names stand in lists, chips and sentences, whose direction they must not turn. */

/** UTF-16 units; longer is no name. */
export const LONGEST_NAME = 300

/** Controls, line separators and bidi marks. */
const UNFIT = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069]/u

/** Why a text is no name, as the end of a sentence about it, or `null` where it is one. */
export function nameProblem(name: string): string | null {
  if (name.trim() === '') return 'is empty'
  if (name.length > LONGEST_NAME) return `is ${name.length} characters long; at most ${LONGEST_NAME} are taken`
  const unfit = UNFIT.exec(name)
  return unfit && `holds an invisible control character (U+${unfit[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}), which a name may not`
}
