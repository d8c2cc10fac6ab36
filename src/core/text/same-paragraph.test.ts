import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldString } from './fold.ts'
import { knownParagraphs, wayBetween } from './same-paragraph.ts'

const led = (from: string, to: string, quote: string): string | null => {
  const start = from.indexOf(quote)
  const range = wayBetween(from, to)({ start, end: start + quote.length })
  return range && to.slice(range.start, range.end)
}

describe('the same paragraph', () => {
  it('is known by its folded text, from five words on, with its place among equal ones', () => {
    const line = 'قال وزير الخارجية إن الاتفاق قائم'
    const found = knownParagraphs(`وكالات\n${line}\nقَالَ وزيرُ الخارجيّة إنّ الإتفاق قائم \n\n${line} اليوم`)
    expect(found.map(({ occurrence }) => occurrence)).toEqual([0, 1, 0])
    expect(found[0]!.key).toBe(found[1]!.key)
    expect(found[2]!.key).not.toBe(found[0]!.key)
  })

  it('leads words to words past marks, other hamzas, digits, tatweel and spaces before', () => {
    const from = 'أكدت الصين أن 14 دولة شاركت 🔴 معها'
    const to = '  اكّدت الصّــين أنّ ١٤ دولةً شاركت 🔴 معها'
    expect(led(from, to, 'الصين')).toBe('الصّــين')
    expect(led(from, to, '14 دولة')).toBe('١٤ دولةً')
    expect(led(from, to, 'معها')).toBe('معها')
    expect(led(to, from, 'الصّــين')).toBe('الصين')
  })

  it('leads nothing to a wrong place: a range of marks alone has none', () => {
    const from = 'الصّين اليوم'
    const start = from.indexOf('\u0651')
    const range = wayBetween(from, 'الصين اليوم')({ start, end: start + 1 })
    expect(range === null || foldString('الصين اليوم'.slice(range.start, range.end)) === '').toBe(true)
  })

  it('always leads to what reads the same', () => {
    const word = fc.constantFrom('الصين', 'الصِّين', 'أرينا', 'ارينا', '٢٠٢٣', '2023', 'ﷲ', '🔴', 'État', 'E\u0301tat', '«', 'لا', 'ﻻ')
    fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), fc.nat(), fc.nat(), (words, a, b) => {
      const from = words.join(' ')
      const to = ` ${foldString(from)}`
      const [start, end] = [a % from.length, b % from.length].sort((x, y) => x - y) as [number, number]
      const range = wayBetween(from, to)({ start, end: end + 1 })
      if (range !== null) expect(foldString(to.slice(range.start, range.end))).toBe(foldString(from.slice(start, end + 1)))
    }))
  })
})
