import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addArticles, tempProject, type TempProject } from '../../../../tests/support/temp-project.ts'
import { uuidV7 } from '#core/identity/uuid.ts'
import { stateDigest } from '../../storage/digest.ts'
import { projectExportPort } from '../export/project-port.ts'
import { exportArticles } from '../export/export.ts'
import { historyState, redo, undo } from '../history.ts'
import { importArticles } from '../import/import.ts'
import { projectImportPort } from '../import/project-port.ts'
import { checkProject } from '../inspect.ts'
import type { Project } from '../project.ts'
import { createRelation } from '../relations.ts'
import { createSpan, readSpan } from '../spans.ts'
import { mergeClaims, mergedClaims, releaseClaim, splitClaim } from './merge.ts'
import { createClaim, findClaims, getClaimRow, mentions, removeClaim, storedClaim } from './registry.ts'

let temp: TempProject
let project: Project
let article: string
beforeEach(() => {
  temp = tempProject()
  project = temp.project
  article = addArticles(project, ['العلاقات في أعلى مستوى. السد لا يستهدف أحدًا. عاد القمح.'], { outlet: 'الضفة', published: '2025-02-03' })[0]!
})
afterEach(() => temp.remove())

let count = 0
const newId = (): string => uuidV7(++count, new Uint8Array(10))
const claim = (text: string): string => createClaim(project, newId(), text, null).id
const mention = (claimId: string, start = 0): string =>
  createSpan(project, { id: newId(), article, text_sha256: project.text(article).sha256, label: 'CLAIM', parts: [[start, start + 5]], attributes: {}, note: null, claim: claimId }).id
const spansOf = (claimId: string): string[] => mentions(project, claimId, {}, 0, 100).mentions.map(({ span }) => span).sort()
const texts = (): string[] => findClaims(project, '', 50).map(({ text }) => text).sort()

describe('merging', () => {
  it('joins the mentions and leaves the spans as their annotators made them', () => {
    const [a, b] = [claim('a'), claim('b')]
    const [inA, inB] = [mention(a), mention(b, 6)]
    expect(mergeClaims(project, [a], b)).toMatchObject({ id: b, text: 'b', mentions: 2, merged: 1 })
    expect(texts()).toEqual(['b'])
    expect(spansOf(a)).toEqual([inA, inB].sort())
    expect(readSpan(project, inA).claim).toBe(a)
    expect(getClaimRow(project, a).id).toBe(b)
    expect(mergedClaims(project, b)).toEqual([{ id: a, text: 'a', into: b }])
  })
  it('is taken back by undo and by taking the claim out again', () => {
    const [a, b] = [claim('a'), claim('b')]
    const before = stateDigest(project.db)
    mergeClaims(project, [a], b)
    undo(project)
    expect(stateDigest(project.db)).toBe(before)
    redo(project)
    expect(texts()).toEqual(['b'])
    releaseClaim(project, a)
    expect(stateDigest(project.db)).toBe(before)
    expect(() => releaseClaim(project, a)).toThrow('"a" is not merged into any claim.')
  })
  it('is refused into itself, into what was merged into it, and twice, and then nothing is written', () => {
    const [a, b, c] = [claim('a'), claim('b'), claim('c')]
    mergeClaims(project, [a], b)
    const before = [stateDigest(project.db), historyState(project).undo]
    expect(() => mergeClaims(project, [b], b)).toThrow('"b" cannot be merged into itself. Choose another claim to merge it into.')
    expect(() => mergeClaims(project, [b], a)).toThrow('"a" is itself merged into "b". Take it out of there first, then merge the other way round.')
    expect(() => mergeClaims(project, [a], b)).toThrow('"a" and "b" are one claim already.')
    expect(() => mergeClaims(project, [c, a], b)).toThrow('one claim already')
    expect([stateDigest(project.db), historyState(project).undo]).toEqual(before)
  })
  it('goes to the end of a chain, in whatever order it is made', () => {
    const ids = [claim('a'), claim('b'), claim('c')]
    mergeClaims(project, [ids[0]!], ids[1]!)
    mergeClaims(project, [ids[1]!], ids[2]!)
    expect(mergedClaims(project, ids[0]!).map(({ text, into }) => [text, into])).toEqual([['a', ids[1]], ['b', ids[2]]])
    expect(releaseClaim(project, ids[1]!)).toMatchObject({ text: 'b', merged: 1 })
    expect(texts()).toEqual(['b', 'c'])
  })
  it('cannot be redone once the claim that it led to is gone', () => {
    const [a, b] = [claim('a'), claim('b')]
    mergeClaims(project, [a], b)
    undo(project)
    project.setProfile({ ...project.me, id: 'other', device: '00000001' })
    removeClaim(project, b)
    project.setProfile({ ...project.me, id: temp.projects.profile().id, device: '00000002' })
    expect(() => redo(project)).toThrow('cannot be redone')
    expect(storedClaim(project, a).merged_into).toBeNull()
    expect(checkProject(project).ok).toBe(true)
  })
  it('keeps a new claim from being undone away from under what was merged into it', () => {
    const [a, b] = [claim('a'), claim('b')]
    project.setProfile({ ...project.me, id: 'other', device: '00000001' })
    mergeClaims(project, [a], b)
    project.setProfile({ ...project.me, id: temp.projects.profile().id, device: '00000002' })
    expect(() => undo(project)).toThrow('cannot be undone')
    expect(texts()).toEqual(['b'])
  })
  it('takes what was merged away together with the claim', () => {
    const [a, b] = [claim('a'), claim('b')]
    mention(a)
    mergeClaims(project, [a], b)
    expect(removeClaim(project, b)).toEqual({ unlinked: 1 })
    expect(texts()).toEqual([])
    undo(project)
    expect(getClaimRow(project, a)).toMatchObject({ id: b, mentions: 1 })
  })
  it('commutes: two machines that merged differently hold the same, whichever rows come first', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 4 }), (pairs) => {
      const ids = ['a', 'b', 'c', 'd'].map(claim)
      const rows = pairs.filter(([x, y]) => x !== y).map(([x, y]) => ({ id: ids[x]!, into: ids[y]! }))
      const last = new Map(rows.map((row) => [row.id, row]))
      const result = (order: readonly { id: string; into: string }[]): unknown => {
        project.write('rows of two machines', order.map(({ id, into }) => ({ kind: 'claim', id, after: { ...storedClaim(project, id), merged_into: into } as never })))
        const ends = ids.map((id) => getClaimRow(project, id).id)
        undo(project)
        return ends
      }
      const all = [...last.values()]
      if (all.length > 0) expect(result(all)).toEqual(result(all.toReversed()))
      for (let left = ids.length; left > 0; left--) undo(project)
    }), { numRuns: 10 })
  })
})

describe('splitting', () => {
  it('makes a claim of the chosen mentions, also of others, as one step that says so', () => {
    const a = claim('a')
    const [mine, kept] = [mention(a), mention(a, 6)]
    const theirs = newId()
    project.write('theirs', [{ kind: 'annotator', id: 'other', after: { name: 'Omar', color: '#000' } }, { kind: 'span', id: theirs, after: { ...project.db.prepare('SELECT article, annotator, label, "start", "end", parts, quote, prefix, suffix, attributes, note, claim, codebook FROM span WHERE id = ?').get(mine) as object, annotator: 'other' } as never }])
    const split = splitClaim(project, { id: newId(), claim: a, text: 'b', spans: [mine, theirs] })
    expect(split).toMatchObject({ text: 'b', mentions: 2 })
    expect(spansOf(a)).toEqual([kept])
    expect(historyState(project).undo).toBe('Split a claim, with 1 of 2 mentions by other annotators')
    undo(project)
    expect(spansOf(a)).toEqual([mine, kept, theirs].sort())
    expect(texts()).toEqual(['a'])
  })
  it('refuses a span that does not mention the claim', () => {
    const [a, b] = [claim('a'), claim('b')]
    expect(() => splitClaim(project, { id: newId(), claim: a, text: 'c', spans: [mention(b)] })).toThrow('is not a mention of "a" any more')
  })
})

it('an export names the claim that counts also where a relation leads to it', async () => {
  const [a, b] = [claim('a'), claim('b')]
  const evidence = createSpan(project, { id: newId(), article, text_sha256: project.text(article).sha256, label: 'EVIDENCE', parts: [[0, 5]], attributes: {}, note: null, claim: null }).id
  createRelation(project, { id: newId(), article, text_sha256: project.text(article).sha256, type: 'supports', args: [{ role: 'from', ref: evidence }, { role: 'to', ref: a }] })
  mergeClaims(project, [a], b)
  const path = join(temp.folder, 'related.jsonl')
  for await (const _ of exportArticles({ path }, projectExportPort(project))) { /* to its end */ }
  const record = JSON.parse(readFileSync(path, 'utf8').trim().split('\n').at(-1)!) as { relations: { args: unknown[] }[]; claims: { id: string }[] }
  expect(record.relations[0]!.args[1]).toMatchObject({ role: 'to', ref: b, kind: 'claim' })
  expect(record.claims.map(({ id }) => id)).toEqual([b])
})

it('an export names the claim that counts, and comes back unchanged', async () => {
  const [a, b] = [claim('a'), claim('b')]
  const [inA, inB] = [mention(a), mention(b, 6)]
  mergeClaims(project, [a], b)
  const path = join(temp.folder, 'out.jsonl')
  for await (const _ of exportArticles({ path }, projectExportPort(project))) { /* to its end */ }
  const record = JSON.parse(readFileSync(path, 'utf8')) as { claims: { id: string; text: string; mentions: string[] }[] }
  expect(record.claims).toEqual([{ id: b, text: 'b', mentions: [inA, inB] }])
  for await (const event of importArticles({ paths: [path], annotator: null, addLabels: false }, projectImportPort(project, 'Import'))) {
    if (event.kind === 'report') expect(event.report).toMatchObject({ imported: 0, unchanged: 1, rejected: [] })
  }
})
