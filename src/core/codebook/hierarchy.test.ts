import { describe, expect, it } from 'vitest'
import { childrenOf, descendantsOf, inCycles, kindsOf, pathOf } from './hierarchy.ts'

const LABELS = [{ id: 'A' }, { id: 'B', parent: 'A' }, { id: 'C', parent: 'B' }, { id: 'D', parent: 'A' }, { id: 'E', parent: 'gone' }, { id: 'F', parent: 'G' }, { id: 'G', parent: 'F' }]
const ids = (labels: readonly { readonly id: string }[]): string => labels.map(({ id }) => id).join('')

describe('the hierarchy of labels', () => {
  it('knows what stands right below a label, and at the top', () => {
    expect(ids(childrenOf(LABELS, 'A'))).toBe('BD')
    expect(ids(childrenOf(LABELS, null))).toBe('AE')
  })
  it('leads from the top to a label, and ends in a circle', () => {
    expect(ids(pathOf(LABELS, 'C'))).toBe('ABC')
    expect(ids(pathOf(LABELS, 'F'))).toBe('GF')
    expect(pathOf(LABELS, 'Z')).toEqual([])
  })
  it('knows all kinds of a label', () => {
    expect([...descendantsOf(LABELS, 'A')].sort().join('')).toBe('BCD')
    expect([...kindsOf(LABELS, ['B', 'F'])].sort().join('')).toBe('BCFG')
  })
  it('tells what lies in a circle from what only leads into one', () => {
    const next: Record<string, string> = { a: 'b', b: 'c', c: 'b', d: 'd' }
    expect([...inCycles(['a', 'b', 'c', 'd'], (id) => next[id])].sort()).toEqual(['b', 'c', 'd'])
  })
})
