import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { phrases } from './phrases.ts'

const read = (text: string): string[] => phrases(text).map(({ start, end }) => text.slice(start, end))

describe('phrases', () => {
  it('stand between commas, colons, quotation marks and dashes', () => {
    expect(read('قال الوزير، اليوم: “الخزان ممتلئ”. وأضاف أن السد – وهو الأعلى – آمن؟')).toEqual(['قال الوزير', 'اليوم', 'الخزان ممتلئ', 'وأضاف أن السد', 'وهو الأعلى', 'آمن'])
    expect(read('The berth was empty, she said (on Monday).')).toEqual(['The berth was empty', 'she said', 'on Monday'])
  })

  it('keep figures, clock times and joined words whole', () => {
    expect(read('ارتفع بنسبة 14,5% في 10:30 وفق بكين-سانا')).toEqual(['ارتفع بنسبة 14,5% في 10:30 وفق بكين-سانا'])
  })

  it('are ascending, disjoint, within the text, and begin and end with no space, whatever the text', () => {
    const texts = fc.array(fc.constantFrom('و', 'السد', 'ّ', ' ', '.', '\n', '🙂', 'TASS', '،', '“', '”', ':', ' - ', '(', '…'), { maxLength: 40 }).map((parts) => parts.join(''))
    fc.assert(fc.property(texts, (text) => {
      let last = 0
      for (const { start, end } of phrases(text)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(text.slice(start, end)).toMatch(/[\p{L}\p{N}]/u)
        expect(text.slice(start, end)).not.toMatch(/\s$/)
        last = end
      }
      expect(last).toBeLessThanOrEqual(text.length)
    }))
  })
})
