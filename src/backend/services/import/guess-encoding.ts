/** What bytes that are not UTF-8 look like. Only ever said to the user, never acted on: an 8-bit decoder accepts every byte. */

/** Enough to tell, and a bound on the work. Even, so that UTF-16 stays aligned. */
const SAMPLE = 64 * 1024

/** Words that are in nearly every Arabic text of a few lines. */
const ARABIC_WORDS = /(?<!\p{L})(?:في|من|على|إلى|عن|أن|إن|مع|هذا|قال|ال\p{L}{2,})(?!\p{L})/gu
const ARABIC_LETTER = /[\u0621-\u064a\u067e\u0686\u0698\u06a9\u06af]/g
const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0

const decode = (label: string, bytes: Uint8Array): string => new TextDecoder(label).decode(bytes)

/** Letters, digits, signs and spaces. */
const READABLE = /[\p{L}\p{N}\p{M}\p{P}\s]/gu
/** The same below U+0800, where the alphabets are: pairs of other bytes read as UTF-16 nearly always lie above. */
const ALPHABETIC = /(?![\u0800-\u{10ffff}])[\p{L}\p{N}\p{M}\p{P}\s]/gu
const share = (text: string, pattern: RegExp): number => count(text, pattern) / Math.max(1, [...text].length)

/** The name of the UTF-16 that these bytes look like, or `null`. */
export function looksLikeUtf16(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | null {
  const sample = bytes.subarray(0, SAMPLE)
  let even = 0
  let odd = 0
  for (const [index, byte] of sample.entries()) if (byte === 0) index % 2 === 0 ? even += 1 : odd += 1
  if (even === odd) return null
  const name = odd > even ? 'UTF-16LE' : 'UTF-16BE'
  return share(decode(name.toLowerCase(), sample.subarray(0, sample.length & ~1)), ALPHABETIC) > 0.8 ? name : null
}

/** The encoding that bytes look like, or `null` where nothing fits. */
export function guessEncoding(bytes: Uint8Array): string | null {
  const utf16 = looksLikeUtf16(bytes)
  if (utf16 !== null) return utf16
  const sample = bytes.subarray(0, SAMPLE)
  const high = sample.reduce((sum, byte) => sum + (byte >= 0x80 ? 1 : 0), 0)
  const candidates = (['windows-1256', 'iso-8859-6'] as const).map((label) => {
    const text = decode(label, sample)
    return { label, letters: count(text, ARABIC_LETTER) / Math.max(1, high), words: count(text, ARABIC_WORDS) }
  }).filter(({ letters, words }) => letters > 0.6 && words > 0).sort((a, b) => b.words - a.words || b.letters - a.letters)
  if (candidates[0] !== undefined) return candidates[0].label
  const western = decode('windows-1252', sample)
  return high / Math.max(1, sample.length) < 0.2 && count(western, /[\u0080-\u009f]/g) === 0 && share(western, READABLE) > 0.95 ? 'windows-1252' : null
}
