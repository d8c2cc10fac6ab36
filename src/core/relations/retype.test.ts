import { expect, it } from 'vitest'
import { STANCE_AND_CLAIMS_IN_NEWS } from '../codebook/template.ts'
import type { RelationDefinition } from '../codebook/codebook.ts'
import { retyped } from './retype.ts'

const supports: RelationDefinition = { type: 'supports', title: 'Supports', roles: ['from', 'to'], ends: { from: { labels: ['EVIDENCE'], many: false }, to: { labels: ['CLAIM'] } } }
const attribution: RelationDefinition = { type: 'attribution', title: 'Attribution', roles: ['source', 'cue', 'content'] }
const args = (...pairs: [role: string, ref: string][]) => pairs.map(([role, ref]) => ({ role, ref }))
const as = (definition: RelationDefinition, ...pairs: [role: string, ref: string][]) => retyped(STANCE_AND_CLAIMS_IN_NEWS, definition, args(...pairs), (ref) => ({ kind: 'span', label: ref.split('-')[0]! }))

it('keeps roles of the same name, and finds others by what may stand there', () => {
  expect(as({ ...supports, type: 'attacks' }, ['from', 'EVIDENCE'], ['to', 'CLAIM'])).toEqual(args(['from', 'EVIDENCE'], ['to', 'CLAIM']))
  expect(as(supports, ['content', 'CLAIM'], ['source', 'EVIDENCE'])).toEqual(args(['to', 'CLAIM'], ['from', 'EVIDENCE']))
  expect(as(attribution, ['from', 'EVIDENCE'], ['to', 'CLAIM'])).toEqual(args(['source', 'EVIDENCE'], ['cue', 'CLAIM']))
})

it('is not possible where an end finds no place or a needed one is missing', () => {
  expect(as(supports, ['content', 'TARGET'], ['source', 'EVIDENCE'])).toBeNull()
  expect(as(supports, ['a', 'EVIDENCE-1'], ['b', 'EVIDENCE-2'])).toBeNull()
  expect(as({ ...supports, ends: { ...supports.ends, from: { labels: ['EVIDENCE'], required: true } } }, ['a', 'CLAIM-1'], ['b', 'CLAIM-2'])).toBeNull()
})
