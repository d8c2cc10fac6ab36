import { expect, it } from 'vitest'
import type { Codebook, LabelDefinition } from '#core/codebook/codebook.ts'
import { STANCE_AND_CLAIMS_IN_NEWS } from '#core/codebook/template.ts'
import { offeredLabels } from './offered-labels.ts'

const label = (id: string, over: Partial<LabelDefinition> = {}): LabelDefinition => ({ id, title: `The ${id}`, color: '#123456', key: null, definition: '', examples: [], attributes: [], ...over })
const codebook = (...labels: LabelDefinition[]): Codebook => ({ ...STANCE_AND_CLAIMS_IN_NEWS, labels })

it('what was given last comes first, newest on top, without what is retired or gone', () => {
  const { recent, all } = offeredLabels(codebook(label('a', { key: '1' }), label('b', { retired: true }), label('c', { key: '2' })), ['c', 'b', 'gone', 'a'])
  expect(recent.map((one) => one.label.id)).toEqual(['c', 'a'])
  expect(all.map((one) => one.label.id)).toEqual(['a', 'c'])
})

it('a kind knows what it is a kind of', () => {
  const { all } = offeredLabels(codebook(label('a'), label('b', { parent: 'a' }), label('c', { parent: 'b' })), [])
  expect(all.map(({ depth, above }) => [depth, above])).toEqual([[0, []], [1, ['The a']], [2, ['The a', 'The b']]])
})

it('a digit always means the same label: those with a key keep it, the others are lent what is free in the order of the codebook', () => {
  const { recent, all } = offeredLabels(codebook(label('own', { key: '1' }), label('x'), label('y')), ['y'])
  expect(recent[0]!.key).toBe('3')
  expect(all.map(({ key }) => key)).toEqual(['1', '2', '3'])
})
