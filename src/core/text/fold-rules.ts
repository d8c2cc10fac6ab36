/** What one code point becomes in folded text, which exists for search and comparison only and is never shown. */

/** Letters and signs that stand for one another in Arabic script, after compatibility decomposition (hamza seats come apart there). */
const SAME: Readonly<Record<string, string>> = {
  ٱ: 'ا', ى: 'ي', ی: 'ي', ة: 'ه', ک: 'ك', ہ: 'ه', ς: 'σ', '٪': '%', '٫': '.', '٬': ',',
}

/** Invisible to search: format controls, fillers, variation selectors, ZWNJ and ZWJ. ZERO WIDTH SPACE parts words and is not one of them. */
const IGNORABLE = /(?!\u200B)\p{Default_Ignorable_Code_Point}/u
/** Extends what stands before it, so a hit's end covers it: marks, tatweel, joiners, small waw and yeh, harakat as presentation forms. */
const EXTENDS = /[\p{M}\p{Grapheme_Extend}\u0640\u200C\u200D\u06E5\u06E6\uFC5E-\uFC63\uFCF2-\uFCF4\uFE70-\uFE74\uFE76-\uFE7F]/u
/** Arabic marks without a combining class, and the harakat of presentation forms, which decompose to a space and the mark. */
const ARABIC_MARKS = /[\u0610-\u061A\u064B-\u065F\u0670\u06D6-\u06DC\u06DF-\u06E8\u06EA-\u06ED\uFC5E-\uFC63\uFCF2-\uFCF4\uFE70-\uFE74\uFE76-\uFE7F]/u
const TATWEEL = '\u0640'

/** Parts of words. All else parts words; of that, common punctuation is kept and the rest becomes a space. */
const IN_WORDS = /[\p{L}\p{N}\p{M}\p{Co}]/u
/** Latin-1, the Arabic comma, semicolon, question mark, star and full stop, and general punctuation. */
const PUNCTUATION = /[\u0001-\u00FF\u060C\u061B\u061F\u066D\u06D4\u2010-\u205F]/u

/** Whether the character has a combining class: only then does canonical ordering move it past a probe of the lowest or the highest class. */
function combines(character: string): boolean {
  const afterHighest = `\u0345${character}`
  const beforeLowest = `${character}\u0334`
  return /\p{M}/u.test(character) && (afterHighest.normalize('NFD') !== afterHighest || beforeLowest.normalize('NFD') !== beforeLowest)
}

/** Arabic-Indic and Persian digits as ASCII digits; `null` for anything else. */
function asciiDigit(code: number): string | null {
  if (code >= 0x0660 && code <= 0x0669) return String(code - 0x0660)
  if (code >= 0x06f0 && code <= 0x06f9) return String(code - 0x06f0)
  return null
}

function foldDecomposed(character: string): string {
  if (ARABIC_MARKS.test(character) || character === TATWEEL || IGNORABLE.test(character) || combines(character)) return ''
  const same = asciiDigit(character.codePointAt(0)!) ?? SAME[character]
  if (same !== undefined) return same
  return IN_WORDS.test(character) || PUNCTUATION.test(character) ? character : ' '
}

/**
 * Folds one code point; the empty string where it is dropped. Dropping every combining character, whatever its script,
 * makes the folding of a text independent of its normalization form. Emoji, other symbols, lone surrogates and unassigned
 * code points become a space: full-text indexes disagree about which of these are parts of words, a space is none to all.
 */
export function foldCodePoint(code: number): string {
  const character = String.fromCodePoint(code)
  if (ARABIC_MARKS.test(character)) return ''
  let folded = ''
  for (const part of character.normalize('NFKD')) {
    for (const lower of part.toLowerCase()) folded += foldDecomposed(lower)
  }
  return folded
}

/** Whether a dropped code point belongs to the letter before it. */
export const extendsPrevious = (code: number): boolean => EXTENDS.test(String.fromCodePoint(code))
