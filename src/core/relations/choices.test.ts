import { describe, expect, it } from 'vitest'
import type { Codebook } from '../codebook/codebook.ts'
import { STANCE_AND_CLAIMS_IN_NEWS } from '../codebook/template.ts'
import { type Choice, choicesBetween, type Thing } from './choices.ts'

const codebook: Codebook = {
  ...STANCE_AND_CLAIMS_IN_NEWS,
  relations: [
    { type: 'attribution', title: 'Attribution', roles: ['source', 'cue', 'content'] },
    { type: 'supports', title: 'Supports', roles: ['from', 'to'], ends: { from: { labels: ['EVIDENCE'] }, to: { labels: ['CLAIM'], claims: true } } },
  ],
}
const span = (ref: string, label: string, claim: string | null = null): Thing => ({ ref, end: { kind: 'span', label }, claim })
const relation = (id: string, ...args: [string, string][]): Thing =>
  ({ ref: id, end: { kind: 'relation', type: 'attribution' }, relation: { id, type: 'attribution', args: args.map(([role, ref]) => ({ role, ref })) } })
const say = (choice: Choice): string => (choice.kind === 'new' ? `${choice.type} ${choice.from.role}=${choice.from.ref} ${choice.to.role}=${choice.to.ref}` : `add ${choice.end.ref} to ${choice.relation} as ${choice.end.role}`)
const between = (from: Thing, to: Thing, known: readonly Thing[] = []): string[] => choicesBetween(codebook, from, to, (id) => known.find(({ ref }) => ref === id)?.relation?.args).map(say)

describe('what two things may be to each other', () => {
  it('begins with roles that are called like the spans, whichever was taken first', () => {
    expect(between(span('c', 'CUE'), span('s', 'SOURCE'))[0]).toBe('attribution cue=c source=s')
    expect(between(span('s', 'SOURCE'), span('c', 'CUE'))[0]).toBe('attribution source=s cue=c')
  })
  it('is nothing that the codebook forbids', () => {
    expect(between(span('e', 'EVIDENCE'), span('k', 'CLAIM')).filter((one) => one.startsWith('supports'))).toEqual(['supports from=e to=k'])
    expect(between(span('k', 'CLAIM'), span('e', 'EVIDENCE')).filter((one) => one.startsWith('supports'))).toEqual(['supports to=k from=e'])
    expect(between(span('k', 'CLAIM'), span('t', 'TARGET')).filter((one) => one.startsWith('supports'))).toEqual([])
    expect(between(span('k', 'CLAIM'), span('k', 'CLAIM'))).toEqual([])
  })
  it('offers the claim that a span mentions, where a claim may stand', () => {
    expect(between(span('e', 'EVIDENCE'), span('k', 'CLAIM', 'registry')).filter((one) => one.startsWith('supports'))).toEqual(['supports from=e to=k', 'supports from=e to=registry'])
  })
  it('adds to a relation first, in the role that is free', () => {
    const inner = relation('r', ['source', 's'], ['content', 'x'])
    expect(between(span('c', 'CUE'), inner, [inner]).slice(0, 2)).toEqual(['add c to r as cue', 'add c to r as source'])
    expect(between(span('c', 'CUE'), inner, [inner])).toContain('attribution source=c content=r')
    expect(between(span('s', 'SOURCE'), inner, [inner]).some((one) => one.startsWith('add'))).toBe(false)
  })
  it('never adds a relation to what it stands on', () => {
    const inner = relation('r', ['source', 's'], ['content', 'x'])
    const outer = relation('o', ['source', 'a'], ['content', 'r'])
    expect(between(outer, inner, [inner, outer]).filter((one) => one.startsWith('add'))).toEqual([])
  })
})
