import { expect, it } from 'vitest'
import { applyMove, withoutMove, withRename } from './apply-move.ts'
import type { LabelMove } from './moves.ts'
import { STANCE_AND_CLAIMS_IN_NEWS as codebook } from './template.ts'

const label = (from: typeof codebook, id: string) => from.labels.find((one) => one.id === id)

it('retires what is merged away or retired, and frees its key', () => {
  const merged = applyMove(codebook, { kind: 'merge', from: ['CUE', 'SOURCE'], into: 'SOURCE' })
  expect(label(merged, 'CUE')).toMatchObject({ retired: true, key: null, definition: label(codebook, 'CUE')!.definition })
  expect(label(merged, 'SOURCE')).toBe(label(codebook, 'SOURCE'))
  expect(label(applyMove(codebook, { kind: 'retire', label: 'TARGET' }), 'TARGET')).toMatchObject({ retired: true, key: null })
})

it('joins renames of one label, and forgets one that comes back', () => {
  const once = withRename([], 'A', 'B')
  expect(once).toEqual([{ kind: 'rename', from: 'A', to: 'B' }])
  expect(withRename(once, 'B', 'C')).toEqual([{ kind: 'rename', from: 'A', to: 'C' }])
  expect(withRename(withRename(once, 'B', 'C'), 'C', 'A')).toEqual([])
  const merge: LabelMove = { kind: 'merge', from: ['X'], into: 'A' }
  expect(withRename([merge], 'A', 'B')).toEqual([{ kind: 'rename', from: 'A', to: 'B' }, { kind: 'merge', from: ['X'], into: 'B' }])
})

it('names a label in every move as it is called when its turn comes', () => {
  const moves: LabelMove[] = [{ kind: 'merge', from: ['A'], into: 'B' }, { kind: 'retire', label: 'C' }]
  expect(withRename(moves, 'A', 'A2')).toEqual([{ kind: 'rename', from: 'A', to: 'A2' }, { kind: 'merge', from: ['A2'], into: 'B' }, { kind: 'retire', label: 'C' }])
})

it('takes a move back as if it had not been planned', () => {
  for (const move of [{ kind: 'rename', from: 'CUE', to: 'X' }, { kind: 'merge', from: ['CUE', 'TARGET'], into: 'CLAIM' }, { kind: 'retire', label: 'CUE' }] as const) {
    expect(withoutMove(applyMove(codebook, move), move, codebook)).toEqual(codebook)
  }
})
