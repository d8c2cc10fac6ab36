import fc from 'fast-check'
import { expect, it } from 'vitest'
import { outline } from './outline.ts'

const drawn = (labels: Parameters<typeof outline>[0]): string[] => outline(labels).map(({ label, depth }) => `${'-'.repeat(depth)}${label.id}`)

it('kinds stand below what they are kinds of, retired labels nowhere', () => {
  expect(drawn([{ id: 'sub', parent: 'a' }, { id: 'a' }, { id: 'b' }, { id: 'deep', parent: 'sub' }, { id: 'second', parent: 'a' }])).toEqual(['a', '-sub', '--deep', '-second', 'b'])
  expect(drawn([{ id: 'a', retired: true }, { id: 'kind', parent: 'a' }, { id: 'old', parent: 'kind', retired: true }])).toEqual(['kind'])
})

it('every label that is given stands exactly once, whatever the parents say', () => {
  const labels = fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), parent: fc.constantFrom('a', 'b', 'c', 'x'), retired: fc.boolean() }), { selector: ({ id }) => id })
  fc.assert(fc.property(labels, (given) => {
    expect(outline(given).map(({ label }) => label.id).sort()).toEqual(given.filter(({ retired }) => !retired).map(({ id }) => id).sort())
  }))
})
