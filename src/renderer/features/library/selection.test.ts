import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ALL, countOf, isSelected, NONE, only, toggle, withRange } from './selection.ts'

describe('a selection', () => {
  it('counts what it says is selected, whatever was toggled', () => {
    const ids = Array.from({ length: 12 }, (_, index) => `a${index}`)
    fc.assert(fc.property(fc.boolean(), fc.array(fc.constantFrom(...ids)), (all, toggles) => {
      const selection = toggles.reduce(toggle, all ? ALL : NONE)
      expect(countOf(selection, ids.length)).toBe(ids.filter((id) => isSelected(selection, id)).length)
    }))
  })
  it('is back where it was after toggling twice', () => {
    expect(toggle(toggle(only(['a']), 'b'), 'b')).toEqual(only(['a']))
  })
  it('grows by a range and stays all where it was all', () => {
    expect(withRange(only(['a']), ['b', 'c'])).toEqual(only(['a', 'b', 'c']))
    expect(withRange(ALL, ['b'])).toBe(ALL)
  })
})
