import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { placeLabel, stepLabel } from './arrange.ts'
import type { LabelDefinition } from './codebook.ts'

const label = (id: string, parent?: string): LabelDefinition => ({ id, title: id, color: '#000', key: null, definition: '', examples: [], attributes: [], ...(parent === undefined ? {} : { parent }) })
const LABELS = [label('A'), label('A1', 'A'), label('A11', 'A1'), label('A2', 'A'), label('B'), label('B1', 'B'), label('C')]
/** `A1<A` reads: A1 is a kind of A. */
const shown = (labels: readonly LabelDefinition[]): string => labels.map(({ id, parent }) => (parent === undefined ? id : `${id}<${parent}`)).join(' ')

describe('placing a label', () => {
  it('takes its kinds along', () => {
    expect(shown(placeLabel(LABELS, 'A', 'C', 'after'))).toBe('B B1<B C A A1<A A11<A1 A2<A')
    expect(shown(placeLabel(LABELS, 'A1', 'B', 'into'))).toBe('A A2<A B B1<B A1<B A11<A1 C')
    expect(shown(placeLabel(LABELS, 'B1', 'A', 'before'))).toBe('B1 A A1<A A11<A1 A2<A B C')
  })
  it('leaves all as it is where a label would come under itself', () => {
    expect(placeLabel(LABELS, 'A', 'A11', 'into')).toBe(LABELS)
    expect(placeLabel(LABELS, 'A', 'A', 'after')).toBe(LABELS)
    expect(placeLabel(LABELS, 'A', 'gone', 'after')).toBe(LABELS)
  })
  it('steps by keyboard', () => {
    expect(shown(stepLabel(LABELS, 'C', 'up'))).toBe('A A1<A A11<A1 A2<A C B B1<B')
    expect(shown(stepLabel(LABELS, 'A', 'down'))).toBe('B B1<B A A1<A A11<A1 A2<A C')
    expect(shown(stepLabel(LABELS, 'B', 'in'))).toBe('A A1<A A11<A1 A2<A B<A B1<B C')
    expect(shown(stepLabel(LABELS, 'A1', 'out'))).toBe('A A2<A A1 A11<A1 B B1<B C')
    expect(stepLabel(LABELS, 'A', 'up')).toBe(LABELS)
    expect(stepLabel(LABELS, 'A', 'out')).toBe(LABELS)
  })
  it('keeps every label once, and never makes a circle', () => {
    const ids = LABELS.map(({ id }) => id)
    const move = fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids), fc.constantFrom('before', 'after', 'into'))
    fc.assert(fc.property(fc.array(move, { maxLength: 12 }), (moves) => {
      const placed = moves.reduce<readonly LabelDefinition[]>((labels, [id, target, placing]) => placeLabel(labels, id, target, placing as 'before'), LABELS)
      expect(placed.map(({ id }) => id).sort()).toEqual([...ids].sort())
      for (const { id } of placed) {
        let at = placed.find((one) => one.id === id)
        for (let steps = 0; at?.parent !== undefined; steps++) {
          expect(steps).toBeLessThan(ids.length)
          at = placed.find((one) => one.id === at!.parent)
        }
      }
    }))
  })
})
