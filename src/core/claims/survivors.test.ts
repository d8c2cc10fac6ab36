import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { familyOf, mergeFault, releasing, survivors, type Pointers } from './survivors.ts'

const of = (pointers: Readonly<Record<string, string | null>>): Pointers => new Map(Object.entries(pointers))
/** Any pointers among few claims, some to claims that are not there: circles and chains are frequent. */
const anyPointers = fc.dictionary(fc.constantFrom(...'abcdefg'), fc.option(fc.constantFrom(...'abcdefgxy'))).map(of)
const end = (pointers: Pointers, id: string): string => survivors(pointers).get(id) ?? id

describe('survivors', () => {
  it('follows a chain to its end', () => expect([...survivors(of({ a: 'b', b: 'c', c: null }))]).toEqual([['a', 'c'], ['b', 'c']]))
  it('takes a pointer to what was removed for none', () => expect(survivors(of({ a: 'b', b: 'gone' }))).toEqual(new Map([['a', 'b']])))
  it('lets the smallest id of a circle survive, also for what leads into it', () =>
    expect(survivors(of({ d: 'c', c: 'a', a: 'b', b: 'c' }))).toEqual(new Map([['d', 'a'], ['c', 'a'], ['b', 'a']])))
  it('stands by itself where it points to itself', () => expect(survivors(of({ a: 'a' })).size).toBe(0))

  it('gives every claim one survivor that is there and survives itself', () => fc.assert(fc.property(anyPointers, (pointers) => {
    for (const id of pointers.keys()) {
      const survivor = end(pointers, id)
      expect(pointers.has(survivor)).toBe(true)
      expect(end(pointers, survivor)).toBe(survivor)
    }
  })))
  it('puts what points at each other together', () => fc.assert(fc.property(anyPointers, (pointers) => {
    for (const [id, into] of pointers) if (into !== null && pointers.has(into)) expect(end(pointers, id)).toBe(end(pointers, into))
  })))
  it('does not depend on the order of the rows', () => fc.assert(fc.property(anyPointers, fc.infiniteStream(fc.nat()), (pointers, random) => {
    const shuffled = new Map([...pointers].map((entry) => [random.next().value as number, entry] as const).sort(([a], [b]) => a - b).map(([, entry]) => entry))
    expect(new Map([...survivors(shuffled)].sort())).toEqual(new Map([...survivors(pointers)].sort()))
  })))
  it('divides the claims into families', () => fc.assert(fc.property(anyPointers, (pointers) => {
    for (const id of pointers.keys()) {
      const family = familyOf(pointers, id)
      expect(family[0]).toBe(end(pointers, id))
      expect(new Set(family)).toEqual(new Set([...pointers.keys()].filter((other) => end(pointers, other) === family[0])))
    }
  })))
})

describe('merging', () => {
  it('is refused into itself, into what was merged into it, and twice', () => {
    const pointers = of({ a: 'b', b: 'c', c: null, d: null })
    expect(mergeFault(pointers, 'c', 'c')).toBe('itself')
    expect(mergeFault(pointers, 'c', 'a')).toBe('descendant')
    expect(mergeFault(pointers, 'a', 'c')).toBe('already')
    expect(mergeFault(pointers, 'd', 'a')).toBeNull()
  })
  it('never makes a circle where none was, and is taken back by its release', () => fc.assert(fc.property(anyPointers, fc.constantFrom(...'abcdefg'), fc.constantFrom(...'abcdefg'), (pointers, claim, into) => {
    fc.pre(pointers.has(claim) && pointers.has(into) && mergeFault(pointers, claim, into) === null)
    const before = survivors(pointers)
    const from = before.get(claim) ?? claim
    const merged = new Map(pointers).set(from, before.get(into) ?? into)
    expect(end(merged, claim)).toBe(end(merged, into))
    expect(end(merged, into)).toBe(end(pointers, into))
    const released = new Map(merged)
    for (const id of releasing(merged, from)) released.set(id, null)
    expect(end(released, claim)).not.toBe(end(released, into))
  })))
  it('ends every membership by its release', () => fc.assert(fc.property(anyPointers, fc.constantFrom(...'abcdefg'), (pointers, claim) => {
    fc.pre(pointers.has(claim) && survivors(pointers).has(claim))
    const survivor = end(pointers, claim)
    const released = new Map(pointers)
    for (const id of releasing(pointers, claim)) released.set(id, null)
    expect(end(released, claim)).toBe(claim)
    expect(end(released, survivor)).not.toBe(claim)
  })))
})
