/** Runs a regular expression over texts, in a thread that is ended where it takes too long. */
import type { RegexAnswer, RegexQuestion } from '../regex/question.ts'
import { answering } from './answering.ts'

answering(({ source, flags, texts, most }: RegexQuestion): RegexAnswer => {
  const pattern = new RegExp(source, `${flags}g`)
  return texts.map((text) => {
    const places: number[] = []
    for (const match of text.matchAll(pattern)) {
      if (match[0] === '') continue
      if (places.length === 2 * most) return { places, hasMore: true }
      places.push(match.index, match.index + match[0].length)
    }
    return { places, hasMore: false }
  })
})
