import fc from 'fast-check'
import { expect, it } from 'vitest'
import { withChanges } from './changed-items.ts'

interface Item { readonly id: string; readonly value: number }
const items = fc.uniqueArray(fc.record({ id: fc.constantFrom(...'abcdefgh'), value: fc.nat(3) }), { selector: (item) => item.id })
const byId = (list: readonly Item[]): ReadonlyMap<string, number> => new Map(list.map(({ id, value }) => [id, value]))

it('is what the project holds, with everything that stayed in its place', () => {
  fc.assert(fc.property(items, items, (before, after) => {
    const changed = after.filter(({ id, value }) => byId(before).get(id) !== value)
    const removed = before.filter(({ id }) => !byId(after).has(id)).map(({ id }) => id)
    const now = withChanges(before, changed, [...removed, 'of another article'])
    expect(byId(now)).toEqual(byId(after))
    expect(now).toHaveLength(after.length)
    const stayed = before.filter(({ id }) => byId(after).has(id)).map(({ id }) => id)
    expect(now.slice(0, stayed.length).map(({ id }) => id)).toEqual(stayed)
  }))
})
