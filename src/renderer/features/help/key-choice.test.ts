import { describe, expect, it } from 'vitest'
import type { KeymapSection, KeyStroke } from '../../ui/shortcut.ts'
import { matchesShortcut } from '../../ui/shortcut.ts'
import { holdersOf, pressed, tableKeys, unfitFor, withChoice } from './key-choice.ts'

const stroke = (key: string, code: string, held: Partial<KeyStroke> = {}): KeyStroke =>
  ({ key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })

const SECTIONS: readonly KeymapSection[] = [
  { title: 'Everywhere', scope: 'everywhere', hints: [{ keys: ['Mod+K'], does: 'Search' }] },
  { title: 'Reading', scope: 'reading', hints: [{ keys: ['l'], does: 'Label' }, { keys: ['n'], does: 'Note' }, { keys: ['1'], does: 'Tag', fixed: true }] },
  { title: 'Claims', scope: 'claims', hints: [{ keys: ['N'], does: 'New claim' }] },
]
const table = tableKeys(SECTIONS, (_scope, shipped) => shipped)
const key = (does: string) => table.find((entry) => entry.does === does)!

describe('what is pressed', () => {
  it.each([
    [stroke('k', 'KeyK', { ctrlKey: true }), 'Mod+K'], [stroke('ن', 'KeyK', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+K'],
    [stroke('؟', 'Slash', { shiftKey: true }), '?'], [stroke('F2', 'F2', { altKey: true }), 'Alt+F2'], [stroke('لا', 'KeyB'), 'B'],
  ])('is a combination that matches the same press again', (event, combination) => {
    expect(pressed(event, false)).toBe(combination)
    expect(matchesShortcut(event, combination, false)).toBe(true)
  })
  it('is nothing yet while only a modifier is held', () => {
    expect(pressed(stroke('Control', 'ControlLeft', { ctrlKey: true }), false)).toBeNull()
  })
})

describe('a chosen key', () => {
  it('may not be a digit of the labels, a letter that is typed, or what the browser keeps', () => {
    expect([unfitFor('reading', '4'), unfitFor('reading', 'Shift+4'), unfitFor('everywhere', 'J'), unfitFor('claims', 'Mod+W')]).toEqual(['digit', 'digit', 'typed', 'kept'])
    expect([unfitFor('reading', 'H'), unfitFor('reading', 'Alt+4'), unfitFor('everywhere', 'Mod+J'), unfitFor('claims', 'J'), unfitFor('everywhere', 'F8')]).toEqual([null, null, null, null, null])
  })
  it('names who has it: on its own screen and everywhere, not on other screens', () => {
    expect(holdersOf('L', key('Note'), table).map(({ does }) => does)).toEqual(['Label'])
    expect(holdersOf('mod+k', key('Note'), table).map(({ does }) => does)).toEqual(['Search'])
    expect(holdersOf('N', key('Label'), table).map(({ does }) => does)).toEqual(['Note'])
    expect(holdersOf('N', key('Search'), table).map(({ does }) => does)).toEqual(['Note', 'New claim'])
    expect(holdersOf('L', key('Label'), table)).toEqual([])
  })
  it('is taken off who had it, and leaves no trace when it is as shipped again', () => {
    const taken = withChoice([], key('Note'), 'L', holdersOf('L', key('Note'), table))
    expect(taken).toEqual([{ scope: 'reading', shipped: 'n', chosen: 'L' }, { scope: 'reading', shipped: 'l', chosen: null }])
    expect(withChoice(taken, key('Note'), 'n', [])).toEqual([{ scope: 'reading', shipped: 'l', chosen: null }])
  })
})
