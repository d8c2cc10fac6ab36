/** Phrases: what stands between two commas, colons, quotation marks, brackets or dashes of a sentence. Positions are UTF-16. */
import { sentences, type TextRange } from '#core/text/segment.ts'

/** Commas and colons only before a space or a quotation mark: `4,7` and `10:30` are one. */
const SEPARATOR = /[،؛,;:](?=[\s«»“”"]|$)|[«»“”"()[\]]|(?<=\s)[-–—](?=\s)/gu
/** What is no part of a phrase at its ends. A space that carries a mark is no outer space. */
const BEFORE = /^(?:[\s.!?؟…](?![\p{M}\p{Grapheme_Extend}\u200D]))+/u
const AFTER = /[\s.!?؟…]+$/u
const HAS_CONTENT = /[\p{L}\p{N}]/u

function trimmed(text: string, start: number, end: number): TextRange | null {
  const piece = text.slice(start, end)
  if (!HAS_CONTENT.test(piece)) return null
  const kept = piece.replace(AFTER, '')
  return { start: start + (BEFORE.exec(kept)?.[0].length ?? 0), end: start + kept.length }
}

/** The phrases of a text, ascending; pieces without a letter or digit are none. */
export function phrases(text: string): TextRange[] {
  const found: TextRange[] = []
  for (const sentence of sentences(text)) {
    let start = sentence.start
    const ends = [...text.slice(sentence.start, sentence.end).matchAll(SEPARATOR)].map((match) => [match.index, match.index + match[0].length] as const)
    for (const [at, next] of [...ends, [sentence.end - sentence.start, 0] as const]) {
      const phrase = trimmed(text, start, sentence.start + at)
      if (phrase !== null) found.push(phrase)
      start = sentence.start + next
    }
  }
  return found
}
