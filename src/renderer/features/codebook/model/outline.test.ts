import { expect, it } from 'vitest'
import { STANCE_AND_CLAIMS_IN_NEWS as template } from '#core/codebook/template.ts'
import { findNode, keyOfPlace, type OutlineNode, outlineOf } from './outline.ts'

const label = (id: string, parent?: string) => ({ ...template.labels[0]!, id, ...(parent === undefined ? {} : { parent }) })
const shown = (nodes: readonly OutlineNode[]): string => nodes.map(({ key, children }) => key.replace('label ', '') + (children.length > 0 ? `(${shown(children)})` : '')).join(' ')
const labelsOf = (...labels: ReturnType<typeof label>[]): string => shown(outlineOf({ ...template, labels })[1]!.children)

it('shows labels under what they are kinds of', () => {
  expect(labelsOf(label('A'), label('A1', 'A'), label('B'), label('A11', 'A1'))).toBe('A(A1(A11)) B')
})
it('shows every label once, also where the hierarchy is wrong', () => {
  expect(labelsOf(label('A', 'B'), label('B', 'A'), label('C', 'C'), label('D', 'gone'))).toBe('D A(B) C')
  expect(labelsOf(label('A'), label('A'), label('K', 'A'))).toBe('A(K) A 2')
})
it('finds the node of every place', () => {
  const codebook = { ...template, labels: [label('A'), label('A')] }
  for (const place of [{ part: 'general' }, { part: 'labels', index: 1 }, { part: 'relations', index: 0 }, { part: 'stance' }] as const) {
    expect(findNode(outlineOf(codebook), keyOfPlace(codebook, place))?.place).toEqual(place)
  }
})
