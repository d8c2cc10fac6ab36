import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALIKE, byLikeness, likeness } from './likeness.ts'

describe('likeness of claims', () => {
  it('sees through clitics, marks and order', () => {
    expect(likeness('اتفاقُ الودق لا يستهدف أي دولة', 'لا يستهدف اتفاق الودق دولةً أخرى')).toBeGreaterThan(ALIKE)
    expect(likeness('العلاقات في أعلى مستوياتها', 'والعلاقات في أعلى مستوياتها على الإطلاق')).toBeGreaterThan(ALIKE)
  })

  it('does not take claims about one thing for one claim', () => {
    expect(likeness('السد الأعلى يهدد حصص دول المصب', 'انتهى بناء السد الأعلى قبل موعده بعام كامل')).toBeLessThan(ALIKE)
    expect(likeness('', 'السد')).toBe(0)
  })

  it('is the same both ways, from 0 to 1, and 1 for equal words', () => {
    const texts = fc.array(fc.constantFrom('السد', 'اتفاق', 'وللصين', 'نهر', 'لا', '2025', '،'), { minLength: 1, maxLength: 8 }).map((words) => words.join(' '))
    fc.assert(fc.property(texts, texts, (a, b) => {
      expect(likeness(a, b)).toBeCloseTo(likeness(b, a), 10)
      expect(likeness(a, b)).toBeGreaterThanOrEqual(0)
      expect(likeness(a, b)).toBeLessThanOrEqual(1)
      if (a !== '،' && /[^،\s]/.test(a)) expect(likeness(a, a)).toBe(1)
    }))
  })

  it('puts the most alike first', () => {
    const entries = ['ارتفعت الصادرات', 'السد لا يهدد أحداً', 'السد آمن'].map((text) => ({ text }))
    expect(byLikeness('السد آمن تماماً', entries)[0]!.entry.text).toBe('السد آمن')
  })
})
