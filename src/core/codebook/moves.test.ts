import { describe, expect, it } from 'vitest'
import { relabel, renames, type LabelMove } from './moves.ts'

const KIND = [{ name: 'kind', title: 'Kind', type: 'choice', options: ['x', 'y'] }, { name: 'sub', title: 'Sub', type: 'flag', when: { attribute: 'kind', in: ['x'] } }] as const
const to = (moves: readonly LabelMove[], label: string, attributes = {}): string => { const { label: becomes, by } = relabel(moves, label, attributes, KIND); return `${becomes} ${by.join()}` }

describe('moves', () => {
  it('follow each other', () => {
    const moves: readonly LabelMove[] = [{ kind: 'rename', from: 'A', to: 'A2' }, { kind: 'merge', from: ['A2', 'B'], into: 'C' }, { kind: 'retire', label: 'D' }]
    expect([to(moves, 'A'), to(moves, 'B'), to(moves, 'C'), to(moves, 'D')]).toEqual(['C 0,1', 'C 1', 'C ', 'D '])
    expect(renames([{ kind: 'rename', from: 'A', to: 'B' }, { kind: 'rename', from: 'B', to: 'C' }])).toEqual(new Map([['A', 'C']]))
  })
  it('split by answers that count: a value that is no longer asked for decides nothing', () => {
    const split: readonly LabelMove[] = [{ kind: 'split', from: 'A', into: [{ label: 'B', when: { attribute: 'sub', in: [true] } }, { label: 'C', when: { attribute: 'kind', in: ['y'] } }] }]
    expect([to(split, 'A', { kind: 'x', sub: true }), to(split, 'A', { kind: 'y', sub: true }), to(split, 'A', { kind: 'x' }), to(split, 'B', { kind: 'y' })]).toEqual(['B 0', 'C 0', 'A ', 'B '])
  })
})
