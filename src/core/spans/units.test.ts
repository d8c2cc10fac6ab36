import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { covered, cursorOn, placeCursor, stepCursor, stepPhrase } from './cursor.ts'
import { nudge, toggleClitic } from './nudge.ts'
import { snapToLetters, snapToWords, trimSpace } from './snap.ts'
import { TextUnits, UNITS } from './units.ts'

const TEXT = 'أكّدت الوزيرةُ 🙂 أن السدَّ آمن. وقالت:\n\nوللجيران حقوق'
const units = new TextUnits(TEXT)
const read = (range: { start: number; end: number } | null): string | null => (range === null ? null : TEXT.slice(range.start, range.end))
const find = (quote: string) => ({ start: TEXT.indexOf(quote), end: TEXT.indexOf(quote) + quote.length })

const texts = fc.array(fc.constantFrom('و', 'السد', 'ا', 'ّ', 'ُ', ' ', '.', '\n', '🙂', '👨‍👩‍👧', 'TASS', '2024', '،'), { maxLength: 40 }).map((parts) => parts.join(''))

describe('moving by units', () => {
  it('steps through all words in logical order, over blank paragraphs, and back', () => {
    const seen: (string | null)[] = []
    let cursor = placeCursor(units, 'word', 0)!
    for (let step = 0; step < 9; step += 1) {
      seen.push(read(cursor.focus))
      cursor = stepCursor(units, cursor, 'word', 'forward', false)
    }
    expect(seen).toEqual(['أكّدت', 'الوزيرةُ', 'أن', 'السدَّ', 'آمن', 'وقالت', 'وللجيران', 'حقوق', 'حقوق'])
    expect(read(stepCursor(units, cursor, 'word', 'backward', false).focus)).toBe('وللجيران')
    expect(read(stepCursor(units, cursorOn(find('أكّدت')), 'word', 'backward', false).focus)).toBe('أكّدت')
  })

  it('extends from where it began, and shrinks again over the anchor', () => {
    const one = stepCursor(units, cursorOn(find('السدَّ')), 'word', 'forward', true)
    expect(read(covered(one))).toBe('السدَّ آمن')
    const back = stepCursor(units, stepCursor(units, one, 'word', 'backward', true), 'word', 'backward', true)
    expect(read(covered(back))).toBe('أن السدَّ')
  })

  it('keeps a letter with its marks and an emoji whole', () => {
    expect(read(placeCursor(units, 'letter', TEXT.indexOf('ك'))!.focus)).toBe('كّ')
    expect(read(placeCursor(units, 'letter', TEXT.indexOf('🙂') + 1)!.focus)).toBe('🙂')
  })

  it('goes through a text and back over the same units, whatever the text', () => {
    fc.assert(fc.property(texts, fc.constantFrom(...UNITS), (text, unit) => {
      const all = new TextUnits(text)
      const forward: number[] = []
      for (let range = all.at(unit, 0); range !== null; range = all.after(unit, range.start)) forward.push(range.start)
      const backward: number[] = []
      for (let range = all.before(unit, text.length + 1); range !== null; range = all.before(unit, range.start)) backward.push(range.start)
      expect(backward.reverse()).toEqual(forward)
    }))
  })
})

describe('moving by phrases', () => {
  const NEWS = 'قال الوزير، أمس، إن الخزان ممتلئ اليوم. وأضاف: “السد آمن”.'
  const cut = new TextUnits(NEWS)
  const at = (quote: string) => cursorOn({ start: NEWS.indexOf(quote), end: NEWS.indexOf(quote) + quote.length })
  const whole = (cursor: ReturnType<typeof at>): string => NEWS.slice(covered(cursor).start, covered(cursor).end)

  it('takes the phrase at the cursor first, then the next ones and back', () => {
    const seen: string[] = []
    let cursor = at('الوزير')
    for (let step = 0; step < 6; step += 1) seen.push(whole(cursor = stepPhrase(cut, cursor, 'word', 'forward', false)))
    expect(seen).toEqual(['قال الوزير', 'أمس', 'إن الخزان ممتلئ اليوم', 'وأضاف', 'السد آمن', 'السد آمن'])
    expect(whole(stepPhrase(cut, cursor, 'word', 'backward', false))).toBe('وأضاف')
  })

  it('extends to the end of the phrase from inside it, then over the next, and goes on by words', () => {
    const one = stepPhrase(cut, at('الخزان'), 'word', 'forward', true)
    expect(whole(one)).toBe('الخزان ممتلئ اليوم')
    expect(whole(stepPhrase(cut, one, 'word', 'forward', true))).toBe('الخزان ممتلئ اليوم. وأضاف')
    expect(whole(stepCursor(cut, one, 'word', 'backward', true))).toBe('الخزان ممتلئ')
    expect(whole(stepPhrase(cut, at('ممتلئ'), 'word', 'backward', true))).toBe('إن الخزان ممتلئ')
  })
})

describe('snapping', () => {
  it('grows to words and drops outer space', () => {
    const from = TEXT.indexOf('زيرة')
    expect(read(snapToWords(units, { start: from, end: TEXT.indexOf('سدَّ') + 1 }))).toBe('الوزيرةُ 🙂 أن السدَّ')
    expect(read(snapToWords(units, { start: TEXT.indexOf(' أن'), end: TEXT.indexOf('السد') }))).toBe('أن')
    expect(snapToWords(units, { start: TEXT.indexOf(' أن'), end: TEXT.indexOf(' أن') + 1 })).toBeNull()
  })

  it('leaves the comma behind the last word out, and keeps a full stop', () => {
    const text = 'قال الرئيس، أمس.'
    const read = (from: number, to: number): string => { const range = snapToWords(new TextUnits(text), { start: from, end: to })!; return text.slice(range.start, range.end) }
    expect(read(4, 11)).toBe('الرئيس')
    expect(read(4, 12)).toBe('الرئيس')
    expect(read(4, text.length)).toBe('الرئيس، أمس.')
  })

  it('takes letters exactly but never splits a cluster', () => {
    expect(read(snapToLetters(units, { start: TEXT.indexOf('لوز'), end: TEXT.indexOf('ُ') }))).toBe('لوزيرةُ')
  })

  it('leaves a snapped range as it is', () => {
    fc.assert(fc.property(texts, fc.nat(60), fc.nat(60), (text, a, b) => {
      const all = new TextUnits(text)
      const range = { start: Math.min(a, b, text.length), end: Math.min(Math.max(a, b), text.length) }
      const once = snapToWords(all, range)
      if (once !== null) expect(snapToWords(all, once)).toEqual(once)
    }))
    expect(trimSpace(' a ', { start: 0, end: 3 })).toEqual({ start: 1, end: 2 })
  })
})

describe('nudging', () => {
  it('moves either edge by letter, word and sentence', () => {
    const dam = find('السدَّ')
    expect(read(nudge(units, dam, 'end', 'word', 'forward'))).toBe('السدَّ آمن')
    expect(read(nudge(units, dam, 'start', 'word', 'backward'))).toBe('أن السدَّ')
    expect(read(nudge(units, dam, 'end', 'letter', 'backward'))).toBe('الس')
    expect(read(nudge(units, dam, 'start', 'letter', 'forward'))).toBe('لسدَّ')
    expect(read(nudge(units, dam, 'end', 'sentence', 'forward'))).toBe('السدَّ آمن.')
  })

  it('never leaves an empty span', () => {
    expect(nudge(units, find('أن'), 'end', 'word', 'backward')).toBeNull()
    expect(nudge(units, find('أن'), 'start', 'word', 'forward')).toBeNull()
    expect(nudge(units, find('حقوق'), 'end', 'word', 'forward')).toBeNull()
  })

  it('takes clitics off one by one and puts them back', () => {
    const steps: (string | null)[] = []
    let range = find('وللجيران حقوق')
    for (let step = 0; step < 5; step += 1) {
      range = toggleClitic(units, range)!
      steps.push(read(range))
    }
    expect(steps).toEqual(['للجيران حقوق', 'لجيران حقوق', 'جيران حقوق', 'وللجيران حقوق', 'للجيران حقوق'])
    expect(read(toggleClitic(units, range, 'backward'))).toBe('وللجيران حقوق')
    expect(toggleClitic(units, find('حقوق'))).toBeNull()
  })
})
