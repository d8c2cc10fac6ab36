/** The direction a text asks for by its first strong letter. */

/** A letter or the mark that stands for one; isolates are told apart because what they enclose does not count. */
const STRONG = /(?<open>[\u2066-\u2068])|(?<close>\u2069)|(?<letter>[\p{L}\u200E\u200F\u061C])/gu
/** The blocks that Unicode sets aside for right-to-left scripts, with the Arabic and Hebrew presentation forms and the two marks. */
const RIGHT_TO_LEFT = /[\u0590-\u08FF\u200F\uFB1D-\uFDFF\uFE70-\uFEFF\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u

/** The direction of the first letter outside isolates, or `null` where there is none (only digits, punctuation, emoji). */
export function firstStrongDirection(text: string): 'rtl' | 'ltr' | null {
  let depth = 0
  for (const match of text.matchAll(STRONG)) {
    if (match.groups?.['open'] !== undefined) depth++
    else if (match.groups?.['close'] !== undefined) depth = Math.max(0, depth - 1)
    else if (depth === 0) return RIGHT_TO_LEFT.test(match[0]) ? 'rtl' : 'ltr'
  }
  return null
}
