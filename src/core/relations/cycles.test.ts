import fc from 'fast-check'
import { expect, it } from 'vitest'
import { circular, standsOnItself } from './cycles.ts'
import type { RelationArg } from './relation.ts'

const ends = (...refs: readonly string[]): RelationArg[] => refs.map((ref) => ({ role: 'to', ref }))

it('a chain from the outlet to the claim stands, a circle does not', () => {
  const chain: Record<string, RelationArg[]> = { outlet: ends('span', 'agency'), agency: ends('span', 'ministry'), ministry: ends('span', 'content') }
  expect(standsOnItself('outlet', chain['outlet']!, (id) => chain[id])).toBe(false)
  expect(standsOnItself('ministry', ends('span', 'outlet'), (id) => chain[id])).toBe(true)
  expect(standsOnItself('x', ends('x', 'span'), () => undefined)).toBe(true)
})

it('finds what a circle holds, and what leans on it', () => {
  const relations = [{ id: 'a', args: ends('b', 's') }, { id: 'b', args: ends('a') }, { id: 'leans', args: ends('b') }, { id: 'fine', args: ends('s', 'below') }, { id: 'below', args: ends('s') }]
  expect(circular(relations)).toEqual(new Set(['a', 'b', 'leans']))
})

it('finds exactly those from which a walk never ends', () => {
  const graph = fc.array(fc.array(fc.nat(7), { maxLength: 3 }), { minLength: 1, maxLength: 8 })
  fc.assert(fc.property(graph, (edges) => {
    const relations = edges.map((to, at) => ({ id: String(at), args: ends(...to.map(String)) }))
    const argsOf = (id: string): RelationArg[] | undefined => relations[Number(id)]?.args
    const onCircle = new Set(relations.filter(({ id, args }) => standsOnItself(id, args, argsOf)).map(({ id }) => id))
    const leads = (id: string, seen: ReadonlySet<string>): boolean => onCircle.has(id) || (!seen.has(id) && (argsOf(id) ?? []).some(({ ref }) => leads(ref, new Set([...seen, id]))))
    expect(circular(relations)).toEqual(new Set(relations.map(({ id }) => id).filter((id) => leads(id, new Set()))))
  }))
})
