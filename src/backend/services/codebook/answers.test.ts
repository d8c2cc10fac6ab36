import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addArticles, tempProject, type TempProject } from '../../../../tests/support/temp-project.ts'
import type { AttributeDefinition, Codebook } from '#core/codebook/codebook.ts'
import { STANCE_AND_CLAIMS_IN_NEWS as template } from '#core/codebook/template.ts'
import { uuidV7 } from '#core/identity/uuid.ts'
import type { Attributes, Span } from '#core/spans/span.ts'
import { spansOf } from '../../storage/annotations.ts'
import { stateDigest } from '../../storage/digest.ts'
import { createClaim, removeClaim } from '../claims/registry.ts'
import { exportArticles } from '../export/export.ts'
import { projectExportPort } from '../export/project-port.ts'
import { redo, undo } from '../history.ts'
import { importArticles } from '../import/import.ts'
import { projectImportPort } from '../import/project-port.ts'
import { checkProject } from '../inspect.ts'
import type { Project } from '../project.ts'
import { ensureActor, ensureTarget } from '../registries.ts'
import { createSpan, removeSpans, updateSpan } from '../spans.ts'
import { save } from './index.ts'

const ATTRIBUTES: readonly AttributeDefinition[] = [
  { name: 'size', title: 'Size', type: 'number', min: 1, max: 5 }, { name: 'kind', title: 'Kind', type: 'choice', options: ['x', 'y'] }, { name: 'sure', title: 'Sure', type: 'flag' },
  { name: 'says', title: 'Says', type: 'actor' }, { name: 'about', title: 'About', type: 'target' }, { name: 'claims', title: 'Claims', type: 'claim' }, { name: 'follows', title: 'Follows', type: 'span' },
]
const BOOK: Codebook = {
  name: 'b', version: 1, title: 'B', guidelines: '', relations: [], stance: template.stance,
  labels: [{ id: 'A', title: 'Alpha', color: '#2563a8', key: '1', definition: '', examples: [], attributes: ATTRIBUTES }, { id: 'B', title: 'B', color: '#2563a8', key: null, definition: '', examples: [], attributes: [] }],
}

let temp: TempProject
let project: Project
let articles: string[]
beforeEach(() => {
  temp = tempProject()
  project = temp.projects.create(join(temp.folder, 'b.hashiya'), BOOK)
  articles = addArticles(project, ['السد ليس ضد أحد.', 'Nobody asked.'], { source_file: 'a.jsonl' })
})
afterEach(() => temp.remove())

let count = 0
const newId = (): string => uuidV7(++count, new Uint8Array(10))
const span = (attributes: Attributes = {}, article = 0, label = 'A'): Span =>
  createSpan(project, { id: newId(), article: articles[article]!, text_sha256: project.text(articles[article]!).sha256, label, parts: [[0, 4]], attributes, note: null, claim: null })
const stored = (id: string): Attributes => articles.flatMap((article) => spansOf(project.db, article)).find((it) => it.id === id)!.attributes

describe('an answer', () => {
  it.each<[Attributes, string]>([
    [{ kind: 'z' }, '"Kind" of Alpha takes one of "x", "y", not "z".'],
    [{ kind: ['x'] }, '"Kind" of Alpha takes one of "x", "y", not a list of 1.'],
    [{ size: 6 }, '"Size" of Alpha takes a number from 1 to 5, not 6.'],
    [{ size: '3' }, '"Size" of Alpha takes a number from 1 to 5, not "3".'],
    [{ sure: 'yes' }, '"Sure" of Alpha takes true or false, not "yes".'],
    [{ says: 'nobody' }, 'The actor that "Says" of Alpha names is no longer there.'],
    [{ claims: 'nothing' }, 'The claim that "Claims" of Alpha names is no longer there.'],
    [{ follows: 'nowhere' }, 'The span that "Follows" of Alpha names is no longer there.'],
  ])('%j is refused', (attributes, reason) => {
    expect(() => span(attributes)).toThrow(reason)
    const made = span()
    expect(() => updateSpan(project, made.id, { attributes })).toThrow(reason)
    expect(stored(made.id)).toEqual({})
  })

  it('names only spans of its own article, and never itself', () => {
    const [far, near] = [span({}, 1), span()]
    expect(() => span({ follows: far.id })).toThrow('can only name a span of the same article')
    expect(() => updateSpan(project, near.id, { attributes: { follows: near.id } })).toThrow('names another span')
    expect(span({ follows: near.id }).attributes).toEqual({ follows: near.id })
  })

  it('that the codebook no longer takes may stay while others are edited', () => {
    const made = span({ kind: 'x', size: 2 })
    const labels = BOOK.labels.map((label) => ({ ...label, attributes: label.attributes.map((it) => (it.name === 'kind' ? { ...it, options: ['y'] } : it)) }))
    save(project, { base: 1, codebook: { ...BOOK, labels }, moves: [], why: '' })
    expect(updateSpan(project, made.id, { attributes: { kind: 'x', size: 3 } }).attributes).toEqual({ kind: 'x', size: 3 })
    expect(() => span({ kind: 'x' })).toThrow('takes one of "y"')
  })

  it('goes with the span or the claim that it names, and comes back with it', () => {
    const named = span()
    createClaim(project, 'claim-one', 'The dam is against nobody', null)
    const made = span({ follows: named.id, claims: 'claim-one', kind: 'x' })
    const before = stateDigest(project.db)
    removeSpans(project, [named.id])
    expect(stored(made.id)).toEqual({ claims: 'claim-one', kind: 'x' })
    removeClaim(project, 'claim-one')
    expect(stored(made.id)).toEqual({ kind: 'x' })
    expect(checkProject(project).problems).toEqual([])
    undo(project); undo(project)
    expect(stateDigest(project.db)).toBe(before)
    redo(project); redo(project)
    expect(stored(made.id)).toEqual({ kind: 'x' })
  })

  it('keeps what it names from being undone away', () => {
    const actor = ensureActor(project, 'وزارة المياه')
    const made = span({ says: actor.id })
    removeSpans(project, [made.id])
    undo(project)
    expect(stored(made.id)).toEqual({ says: actor.id })
    expect(checkProject(project).problems).toEqual([])
  })

  it('is a word and no name where nothing of that id ever was, and stops nobody', () => {
    const made = span({}, 0, 'B')
    updateSpan(project, made.id, { attributes: { claims: 'a word' } })
    save(project, { base: 1, codebook: BOOK, moves: [{ kind: 'merge', from: ['B'], into: 'A' }], why: '' })
    expect(stored(made.id)).toEqual({ claims: 'a word' })
    expect(checkProject(project).problems).toEqual([])
    expect(undo(project).done).toContain('version 2')
  })

  it('travels: names for actors and targets, ids for claims, the file’s own ids for spans', async () => {
    const [actor, target, named] = [ensureActor(project, 'وزارة المياه'), ensureTarget(project, 'السد'), span()]
    createClaim(project, 'claim-one', 'The dam is against nobody', null)
    span({ says: actor.id, about: target.id, claims: 'claim-one', follows: named.id, size: 2 })
    const path = join(temp.folder, 'one.jsonl')
    const write = async (from: Project, to: string): Promise<string> => {
      for await (const _ of exportArticles({ path: to }, projectExportPort(from)));
      return readFileSync(to, 'utf8')
    }
    const lines = await write(project, path)
    const record = lines.trim().split('\n').map((line) => JSON.parse(line) as { spans: { attributes: object }[]; claims: object[] }).find(({ spans }) => spans.length > 0)!
    expect(record.spans.map(({ attributes }) => attributes)).toContainEqual({ about: 'السد', claims: 'claim-one', follows: named.id, says: 'وزارة المياه', size: 2 })
    expect(record.claims).toEqual([{ id: 'claim-one', text: 'The dam is against nobody', mentions: [] }])

    const away = temp.projects.create(join(temp.folder, 'away.hashiya'), BOOK)
    for (const to of [away, project]) {
      for await (const event of importArticles({ paths: [path], annotator: null, addLabels: false }, projectImportPort(to, 'Import'))) {
        if (event.kind === 'report') expect(event.report).toMatchObject({ rejected: [], spans: to === away ? 2 : 0 })
      }
    }
    expect(await write(away, join(temp.folder, 'two.jsonl'))).toBe(lines)
    expect(checkProject(away).problems).toEqual([])
  })
})
