import fc from 'fast-check'
import { expect, it } from 'vitest'
import { diffWords, type DiffPart } from './word-diff.ts'

const shown = (parts: readonly DiffPart[]): string => parts.map(({ text, same }) => (same ? text : text.replace(/\S+/gu, '[$&]'))).join('')

it('shows what two wordings share, whatever the spelling, the clitics and the marks', () => {
  const { a, b } = diffWords('أكد أن العلاقات بلغت مستوىً غير مسبوق', 'إن علاقات البلدين وصلت إلى مستوى غير مسبوق.')
  expect(shown(a)).toBe('[أكد] أن العلاقات [بلغت] مستوىً غير مسبوق')
  expect(shown(b)).toBe('إن علاقات [البلدين] [وصلت] [إلى] مستوى غير مسبوق.')
})

const text = fc.array(fc.constantFrom('سعر', 'القمح', 'ارتفع', 'x', '!', '🌾', 'ـ')).map((words) => words.join(' '))

it('loses no word, and the shared words read the same on both sides', () => fc.assert(fc.property(text, text, (one, other) => {
  const { a, b } = diffWords(one, other)
  expect([a, b].map((parts) => parts.map((part) => part.text).join(''))).toEqual([one, other])
  const shared = (parts: readonly DiffPart[]): string => parts.filter((part) => part.same).map((part) => part.text.trim()).join(' ')
  expect(shared(a)).toBe(shared(b))
})))

it('finds everything shared in a wording and itself', () => {
  expect(diffWords('سعر القمح', 'سعر القمح').a).toEqual([{ text: 'سعر القمح', same: true }])
})
