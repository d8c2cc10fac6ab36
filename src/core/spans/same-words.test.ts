import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldString } from '../text/fold.ts'
import { placesOf, sameWords } from './same-words.ts'

const quotes = (text: string, quote: string, clitics = false): string[] => placesOf(text, sameWords(quote, clitics)!).map(({ start, end }) => text.slice(start, end))

describe('the same words', () => {
  it('are found whatever their marks, hamza and digits, and only as whole words', () => {
    expect(quotes('الصِّين والصينيون، الصين. للصين', 'الصين')).toEqual(['الصِّين', 'الصين'])
    expect(quotes('أرينا وارينا آرينا', 'ارينا')).toEqual(['أرينا', 'آرينا'])
    expect(quotes('Arena, ARENA and arenas', 'arena')).toEqual(['Arena', 'ARENA'])
  })

  it('leave clitics outside of the place, where these are taken off', () => {
    expect(quotes('قالت الصين والصين وبالصين للصين وللصين', 'الصين', true)).toEqual(['الصين', 'الصين', 'الصين', 'صين', 'صين'])
    expect(quotes('إلى روسيا وروسيا لروسيا الروسية', 'روسيا', true)).toEqual(['روسيا', 'روسيا', 'روسيا'])
  })

  it('are looked for without the clitics that the quote itself carries before an article', () => {
    expect(quotes('الصين وبالصين', 'والصين', true)).toEqual(['الصين', 'الصين'])
    expect(quotes('الصين وللصين', 'للصين', true)).toEqual(['الصين', 'صين'])
    expect(quotes('واشنطن اشنطن', 'واشنطن', true)).toEqual(['واشنطن'])
  })

  it('stand in a row, whatever signs are between them, within a line', () => {
    expect(quotes('وزير الخارجية «سيرغي لافروف» ولافروف', 'سيرغي لافروف')).toEqual(['سيرغي لافروف'])
    expect(quotes('السد\nالأعلى، السد، الأعلى', 'السد الأعلى')).toEqual(['السد، الأعلى'])
  })

  it('are none where the quote holds no word', () => {
    expect(sameWords('«…»', false)).toBeNull()
  })

  it('read as the quote wherever they are found', () => {
    const word = fc.constantFrom('الصين', 'والصين', 'لِلصِّين', 'روسيا', 'BBC', 'بـBBC', '٢٠٢٣', '2023', 'لافروف')
    fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), fc.array(word, { minLength: 1, maxLength: 2 }), (words, wanted) => {
      const text = words.join(' ')
      const quote = wanted.join(' ')
      for (const found of quotes(text, quote)) expect(foldString(found)).toBe(foldString(quote))
      const plain = placesOf(text, sameWords(quote, false)!).length
      expect(placesOf(text, sameWords(quote, true)!).length).toBeGreaterThanOrEqual(plain)
    }))
  })
})
