import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ANNOTATOR_COLORS, colorOf, distinctColors } from './colors.ts'

const team = fc.uniqueArray(fc.uuid(), { maxLength: ANNOTATOR_COLORS.length }).map((ids) => ids.map((id) => ({ id, name: id, color: colorOf(id) })))

describe('the hues of annotators', () => {
  it('differ while there are enough of them', () => {
    fc.assert(fc.property(team, (annotators) => { expect(new Set(distinctColors(annotators).map((it) => it.color)).size).toBe(annotators.length) }))
  })
  it('do not depend on the order in which people came', () => {
    fc.assert(fc.property(team, (annotators) => {
      const shown = new Map(distinctColors(annotators.toReversed()).map((it) => [it.id, it.color]))
      for (const { id, color } of distinctColors(annotators)) expect(shown.get(id)).toBe(color)
    }))
  })
})
