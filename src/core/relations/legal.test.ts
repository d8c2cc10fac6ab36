import { describe, expect, it } from 'vitest'
import type { Codebook, LabelDefinition, RelationDefinition } from '../codebook/codebook.ts'
import { type End, isKindOf, mayStand, missingRoles, openRoles, relationFault } from './legal.ts'

const label = (id: string, parent?: string): LabelDefinition => ({ id, title: id, color: 'red', key: null, definition: '', examples: [], attributes: [], ...(parent === undefined ? {} : { parent }) })
const attribution: RelationDefinition = {
  type: 'attribution', title: 'Attribution', roles: ['source', 'cue', 'content'],
  ends: { source: { labels: ['SOURCE'], required: true, many: false }, content: { labels: ['CONTENT'], relations: ['attribution'], claims: true, stances: true } },
}
const supports: RelationDefinition = { type: 'supports', title: 'Supports', roles: ['from', 'to'] }
const codebook: Codebook = {
  name: 'test', version: 3, title: 'Test', guidelines: '', relations: [attribution, supports], stance: { values: [], intensity: { min: -2, max: 2 } },
  labels: [label('SOURCE'), label('PERSON', 'SOURCE'), label('MINISTER', 'PERSON'), label('CONTENT'), label('A', 'B'), label('B', 'A')],
}
const ENDS: Record<string, End> = {
  minister: { kind: 'span', label: 'MINISTER' }, source: { kind: 'span', label: 'SOURCE' }, content: { kind: 'span', label: 'CONTENT' }, other: { kind: 'span', label: 'CONTENT' },
  stance: { kind: 'stance' }, claim: { kind: 'claim' }, inner: { kind: 'relation', type: 'attribution' }, support: { kind: 'relation', type: 'supports' },
}
const fault = (type: string, ...args: [role: string, ref: string][]): string | null => relationFault(codebook, type, args.map(([role, ref]) => ({ role, ref })), (ref) => ENDS[ref] ?? null)

describe('what may stand at an end', () => {
  it('is a span of the label or of any kind of it', () => {
    expect(mayStand(codebook, attribution, 'source', ENDS['minister']!)).toBe(true)
    expect(mayStand(codebook, attribution, 'source', ENDS['content']!)).toBe(false)
    expect(mayStand(codebook, attribution, 'nobody', ENDS['source']!)).toBe(false)
  })
  it('does not go round in a hierarchy that does', () => expect(isKindOf(codebook, 'A', ['SOURCE'])).toBe(false))
  it('is a relation, a stance or a claim only where the role says so', () => {
    expect(['inner', 'support', 'stance', 'claim'].map((end) => mayStand(codebook, attribution, 'content', ENDS[end]!))).toEqual([true, false, true, true])
    expect(['inner', 'stance', 'claim'].map((end) => mayStand(codebook, attribution, 'source', ENDS[end]!))).toEqual([false, false, false])
  })
  it('is any annotation, but no claim, in a role without rules', () => {
    expect(['content', 'inner', 'stance', 'claim'].map((end) => mayStand(codebook, supports, 'to', ENDS[end]!))).toEqual([true, true, true, false])
  })
  it('leaves out a role that holds its only end', () => {
    expect(openRoles(codebook, attribution, [], ENDS['source']!)).toEqual(['source', 'cue'])
    expect(openRoles(codebook, attribution, [{ role: 'source', ref: 'minister' }], ENDS['source']!)).toEqual(['cue'])
  })
  it('says which roles still need an end', () => expect(missingRoles(attribution, [{ role: 'content', ref: 'content' }])).toEqual(['source']))
})

describe('a relation', () => {
  it('stands with legal ends', () => {
    expect(fault('attribution', ['source', 'minister'], ['cue', 'other'], ['content', 'content'])).toBeNull()
    expect(fault('attribution', ['source', 'minister'], ['content', 'inner'], ['content', 'claim'])).toBeNull()
  })
  it.each([
    ['no relation "causes"', fault('causes', ['a', 'source'], ['b', 'content'])],
    ['has no role "speaker"', fault('attribution', ['speaker', 'source'], ['content', 'content'])],
    ['at least 2 ends', fault('attribution', ['source', 'source'])],
    ['The role "source" of "attribution" takes a span of SOURCE, not a span of CONTENT.', fault('attribution', ['source', 'content'], ['cue', 'other'])],
    ['takes a span of CONTENT or a stance or a claim or a relation of attribution, not a relation of supports', fault('attribution', ['source', 'source'], ['content', 'support'])],
    ['leads to nothing', fault('attribution', ['source', 'source'], ['content', 'gone'])],
    ['has only one "source"', fault('attribution', ['source', 'source'], ['source', 'minister'])],
    ['two of its ends are the same', fault('supports', ['from', 'content'], ['to', 'content'])],
    ['"attribution" needs an end "source"', fault('attribution', ['cue', 'other'], ['content', 'content'])],
  ])('is refused with a sentence: %s', (sentence, said) => expect(said).toContain(sentence))
})
