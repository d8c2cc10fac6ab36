import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addArticles, tempProject, type TempProject } from '../../../../tests/support/temp-project.ts'
import type { Codebook, LabelDefinition } from '#core/codebook/codebook.ts'
import type { LabelMove } from '#core/codebook/moves.ts'
import { STANCE_AND_CLAIMS_IN_NEWS as template } from '#core/codebook/template.ts'
import { uuidV7 } from '#core/identity/uuid.ts'
import type { Attributes } from '#core/spans/span.ts'
import { spanContent, spansOf, stancesOf } from '../../storage/annotations.ts'
import { stateDigest } from '../../storage/digest.ts'
import { annotatorContent } from '../../storage/registries.ts'
import { redo, undo } from '../history.ts'
import { checkProject } from '../inspect.ts'
import type { Project } from '../project.ts'
import { createSpan } from '../spans.ts'
import { createStance } from '../stances.ts'
import { breaches, confirm, plan, save, toReview, touched, version, versions } from './index.ts'

const label = (id: string, more: Partial<LabelDefinition> = {}): LabelDefinition => ({ id, title: id, color: '#2563a8', key: null, definition: `what ${id} is`, examples: [], attributes: [], ...more })
const KIND = { name: 'kind', title: 'Kind', type: 'choice', options: ['x', 'y', 'z'] } as const
const BOOK: Codebook = { name: 'rivers', version: 1, title: 'Rivers', guidelines: '', labels: [label('A', { attributes: [KIND] }), label('B'), label('C')], relations: [], stance: template.stance }
const TEXTS = ['السد «ليس موجّهاً ضد أحد» 🌊 اليوم.', 'Nobody asked. 🇦🇶 The ministry denied it.']

let temp: TempProject
let project: Project
let articles: string[]
beforeEach(() => {
  temp = tempProject()
  project = temp.projects.create(`${temp.folder}/rivers.hashiya`, BOOK)
  articles = addArticles(project, TEXTS)
})
afterEach(() => temp.remove())

let count = 0
const newId = (): string => uuidV7(++count, new Uint8Array(10))
const span = (name: string, attributes: Attributes = {}, article = 0): string => {
  const id = newId()
  createSpan(project, { id, article: articles[article]!, text_sha256: project.text(articles[article]!).sha256, label: name, parts: [[0, 3]], attributes, note: null, claim: null })
  return id
}
const stance = (): string => {
  const id = newId()
  createStance(project, { id, article: articles[0]!, text_sha256: project.text(articles[0]!).sha256, scope: 'article', span: null, holder: null, target: null, value: 'favor', intensity: null, explicitness: null, sarcasm: null, confidence: null, evidence: [], reported_by: null, note: null })
  return id
}
/** The work of somebody else, as a merge or an import brings it in. */
const othersSpan = (name: string): string => {
  const id = newId()
  const anchor = { parts: [[0, 3]] as const, quote: TEXTS[0]!.slice(0, 3), prefix: '', suffix: '' }
  project.write('theirs', [
    { kind: 'annotator', id: 'omar', after: annotatorContent({ id: 'omar', name: 'Omar', color: '#000000' }) },
    { kind: 'span', id, after: spanContent({ id, article: articles[0]!, annotator: 'omar', label: name, ...anchor, attributes: {}, note: null, claim: null, codebook: 'rivers@1' }) },
  ])
  return id
}
const all = () => articles.flatMap((article) => spansOf(project.db, article))
const said = (id: string): string => { const it = all().find((one) => one.id === id)!; return `${it.label} ${it.codebook} ${it.annotator === project.me.id ? 'mine' : it.annotator}` }
const change = (labels: readonly LabelDefinition[], moves: readonly LabelMove[] = [], more: Partial<Codebook> = {}, base = project.codebook().version) =>
  ({ base, codebook: { ...project.codebook(), labels, ...more }, moves })
const relabelled = (id: string, more: Partial<LabelDefinition>): LabelDefinition[] => project.codebook().labels.map((it) => (it.id === id ? { ...it, ...more } : it))

describe('saving a codebook', () => {
  it('writes looks into the version in force, and meaning into the next', () => {
    expect(save(project, { ...change(relabelled('A', { color: '#5f7414', title: 'Alpha', key: '3' })), why: '' })).toEqual({ version: 1, moved: 0 })
    expect(project.codebook()).toMatchObject({ version: 1, labels: [{ title: 'Alpha', key: '3' }, {}, {}] })
    expect(save(project, { ...change(relabelled('A', { definition: 'something else' })), why: 'clearer' })).toEqual({ version: 2, moved: 0 })
    expect(version(project, 1).labels[0]!.definition).toBe('what A is')
    expect(version(project, 2).labels[0]!.definition).toBe('something else')
    expect(() => version(project, 3)).toThrow('Version 3 of the codebook is no longer there')
    span('A')
    expect(versions(project).map(({ stamp, uses, by, why }) => ({ stamp, uses, by, why }))).toEqual([
      { stamp: 'rivers@2', uses: 1, by: project.me.name, why: 'Save the codebook as version 2: clearer' },
      { stamp: 'rivers@1', uses: 0, by: project.me.name, why: 'Start with the codebook Rivers' },
    ])
  })

  it('that changes nothing writes nothing', () => {
    const before = stateDigest(project.db)
    expect(save(project, { ...change(project.codebook().labels), why: 'no reason' })).toEqual({ version: 1, moved: 0 })
    expect(stateDigest(project.db)).toBe(before)
    expect(undo(project).done).toBe('Import 2 texts')
  })

  it('is refused where it has problems, where somebody was faster, and where a label with annotations would be lost', () => {
    const before = stateDigest(project.db)
    expect(() => save(project, { ...change([label('A', { key: '1' }), label('B', { key: '1' }), label('C', { parent: 'Z' })]), why: '' }))
      .toThrow('The codebook was not saved. labels[1].key: The key 1 is taken by the label "A". There is one problem more.')
    expect(() => save(project, { ...change(relabelled('A', { definition: 'x' }), [], {}, 7), why: '' })).toThrow('Version 1 of the codebook is in force by now, and this was made from version 7')
    expect(stateDigest(project.db)).toBe(before)
    span('C')
    expect(() => save(project, { ...change([label('A'), label('B')]), why: '' })).toThrow('The label "C" is gone and has an annotation: retire it, merge it into another, or rename it')
  })

  it('renames a label everywhere, of everybody, in one step', () => {
    const [mine, theirs, other] = [span('A'), othersSpan('A'), span('B')]
    const before = stateDigest(project.db)
    const proposal = change(project.codebook().labels, [{ kind: 'rename', from: 'A', to: 'ALPHA' }])
    expect(plan(project, proposal)).toMatchObject({ problems: [], changesMeaning: true, moved: [2], toReview: 0, changes: [{ label: 'ALPHA', what: '"A" is called "ALPHA" from now on, also in exports.', meaning: true }] })
    expect(touched(project, proposal, 0, 10)).toMatchObject({ total: 2, rows: [{ label: 'A', becomes: 'ALPHA' }, { label: 'A', becomes: 'ALPHA' }] })
    expect(save(project, { ...proposal, why: '' })).toEqual({ version: 2, moved: 2 })
    expect([mine, theirs, other].map(said)).toEqual(['ALPHA rivers@2 mine', 'ALPHA rivers@2 omar', 'B rivers@1 mine'])
    expect(toReview(project, null, 0, 10).total).toBe(0)
    const after = stateDigest(project.db)
    undo(project)
    expect(stateDigest(project.db)).toBe(before)
    redo(project)
    expect(stateDigest(project.db)).toBe(after)
    expect(checkProject(project).problems).toEqual([])
  })

  it('leaves a label that is renamed and redefined to be looked at', () => {
    const id = span('A')
    const labels = [label('ALPHA', { attributes: [KIND], definition: 'something else' }), label('B'), label('C')]
    const proposal = change(labels, [{ kind: 'rename', from: 'A', to: 'ALPHA' }])
    expect(plan(project, proposal)).toMatchObject({ moved: [1], toReview: 1 })
    save(project, { ...proposal, why: '' })
    expect(said(id)).toBe('ALPHA rivers@1 mine')
    expect(toReview(project, null, 0, 10)).toMatchObject({ total: 1, rows: [{ id, label: 'ALPHA', codebook: 'rivers@1' }] })
  })

  it('merges labels, and retires those that were merged', () => {
    const [a, b, c] = [span('A', { kind: 'x' }), span('B'), span('C')]
    save(project, { ...change(project.codebook().labels, [{ kind: 'merge', from: ['A', 'B'], into: 'C' }]), why: '' })
    expect([a, b, c].map(said)).toEqual(['C rivers@2 mine', 'C rivers@2 mine', 'C rivers@1 mine'])
    expect(all().find(({ id }) => id === a)!.attributes).toEqual({ kind: 'x' })
    expect(project.codebook().labels.map(({ id, retired }) => `${id} ${retired ?? false}`)).toEqual(['A true', 'B true', 'C false'])
    expect(() => span('A')).toThrow('"A" is retired')
  })

  it('splits a label by the answers of its annotations, and leaves the others', () => {
    const ids = [span('A', { kind: 'x' }), span('A', { kind: 'y' }), span('A', { kind: 'z' }), span('A')]
    const move: LabelMove = { kind: 'split', from: 'A', into: [{ label: 'B', when: { attribute: 'kind', in: ['x'] } }, { label: 'C', when: { attribute: 'kind', in: ['x', 'y'] } }] }
    expect(plan(project, change(project.codebook().labels, [move])).moved).toEqual([2])
    save(project, { ...change(project.codebook().labels, [move]), why: '' })
    expect(ids.map(said)).toEqual(['B rivers@2 mine', 'C rivers@2 mine', 'A rivers@1 mine', 'A rivers@1 mine'])
  })

  it('retires a label: it is given no more, and what it marks stays as it is', () => {
    const id = span('A', { kind: 'x' })
    expect(plan(project, change(project.codebook().labels, [{ kind: 'retire', label: 'A' }]))).toMatchObject({ moved: [0], toReview: 0, changesMeaning: true })
    save(project, { ...change(project.codebook().labels, [{ kind: 'retire', label: 'A' }]), why: '' })
    expect(said(id)).toBe('A rivers@1 mine')
    expect(toReview(project, null, 0, 10).total).toBe(0)
  })

  it.each<[string, LabelMove, string]>([
    ['into itself', { kind: 'merge', from: ['A', 'C'], into: 'C' }, 'moves[0].from[1]: "C" cannot be merged into itself'],
    ['from nowhere', { kind: 'merge', from: ['Z'], into: 'C' }, 'There is no label "Z" whose annotations could move'],
    ['to nowhere', { kind: 'merge', from: ['A'], into: 'Z' }, 'There is no label "Z" to move annotations to'],
    ['onto another', { kind: 'rename', from: 'A', to: 'B' }, 'There is a label "B" already: merge "A" into it'],
    ['by an answer that is never given', { kind: 'split', from: 'A', into: [{ label: 'B', when: { attribute: 'kind', in: ['q'] } }] }, '"kind" never has the value "q"'],
  ])('refuses a move %s', (_, move, reason) => {
    span('A')
    const { problems } = plan(project, change(project.codebook().labels, [move]))
    expect(problems).not.toEqual([])
    expect(() => save(project, { ...change(project.codebook().labels, [move]), why: '' })).toThrow(reason)
  })

  it('can be taken back whole, whatever moves', () => {
    const names = fc.constantFrom('A', 'B', 'C')
    const move: fc.Arbitrary<LabelMove> = fc.oneof(
      fc.tuple(names, fc.constantFrom('D', 'E')).map(([from, to]): LabelMove => ({ kind: 'rename', from, to })),
      fc.tuple(fc.uniqueArray(names, { minLength: 1 }), names).map(([from, into]): LabelMove => ({ kind: 'merge', from, into })),
      names.map((it): LabelMove => ({ kind: 'retire', label: it })),
      names.map((into): LabelMove => ({ kind: 'split', from: 'A', into: [{ label: into, when: { attribute: 'kind', in: ['x'] } }] })),
    )
    span('A', { kind: 'x' }); span('A'); span('B'); othersSpan('C')
    fc.assert(fc.property(fc.array(move, { minLength: 1, maxLength: 3 }), (moves) => {
      const proposal = change(project.codebook().labels, moves)
      const planned = plan(project, proposal)
      if (planned.problems.length > 0) return
      const before = stateDigest(project.db)
      const total = touched(project, proposal, 0, 10).total
      expect(save(project, { ...proposal, why: '' }).moved).toBe(total)
      expect(toReview(project, null, 0, 10).total).toBe(planned.toReview)
      expect(checkProject(project).problems).toEqual([])
      undo(project)
      expect(stateDigest(project.db)).toBe(before)
    }), { numRuns: 60 })
  })
})

describe('the list of what was made under an older definition', () => {
  it('holds exactly what means something else, oldest version first, until it is confirmed', () => {
    const [a, b] = [span('A', {}, 1), span('B')]
    save(project, { ...change(relabelled('A', { definition: 'narrower' })), why: '' })
    const later = span('A')
    save(project, { ...change(relabelled('A', { definition: 'narrower still' })), why: '' })
    expect(toReview(project, null, 0, 10)).toMatchObject({ total: 2, rows: [{ id: a, codebook: 'rivers@1', quote: 'Nob', label: 'A' }, { id: later, codebook: 'rivers@2' }] })
    expect(toReview(project, null, 1, 1).rows.map(({ id }) => id)).toEqual([later])
    expect(toReview(project, 'B', 0, 10).total).toBe(0)
    expect(confirm(project, [a, b])).toEqual({ confirmed: 2 })
    expect(toReview(project, 'A', 0, 10).rows.map(({ id }) => id)).toEqual([later])
    undo(project)
    expect(toReview(project, null, 0, 10).total).toBe(2)
  })

  it('forgets a change that was taken back by a later version', () => {
    span('A')
    save(project, { ...change(relabelled('A', { definition: 'other' })), why: '' })
    expect(toReview(project, null, 0, 10).total).toBe(1)
    save(project, { ...change(relabelled('A', { definition: 'what A is' })), why: '' })
    expect(toReview(project, null, 0, 10).total).toBe(0)
  })

  it('holds stances where the scale changed', () => {
    const id = stance()
    const values = [...template.stance.values.filter((value) => value.id !== 'favor'), { id: 'warm', title: 'Warm' }]
    save(project, { ...change(project.codebook().labels, [], { stance: { ...template.stance, values } }), why: '' })
    expect(toReview(project, null, 0, 10)).toMatchObject({ total: 1, rows: [{ id, kind: 'stance', label: 'favor' }] })
    expect(() => confirm(project, [id])).toThrow('"favor" is not on the stance scale of rivers@2.')
    expect(stancesOf(project.db, articles[0]!)[0]!.codebook).toBe('rivers@1')
  })

  it('lets nobody confirm what another has made', () => {
    const theirs = othersSpan('A')
    save(project, { ...change(relabelled('A', { definition: 'other' })), why: '' })
    expect(() => confirm(project, [theirs])).toThrow('made by another annotator')
  })
})

describe('breaches of the rules', () => {
  it('are listed by article, follow every edit, and are each annotator’s own', () => {
    const rules = [{ id: 'b', title: 'An A needs a B', label: 'A', needs: [{ overlaps: 'B' }] }]
    const labels = relabelled('A', { attributes: [{ ...KIND, required: true }] })
    save(project, { ...change(labels, [], { rules }), why: '' })
    const second = span('A', { kind: 'x' }, 1)
    const first = span('A')
    othersSpan('B')
    const [one, two] = articles[0]! < articles[1]! ? [first, second] : [second, first]
    const list = breaches(project, null, 0, 10)
    expect(list.total).toBe(3)
    expect([...new Set(list.rows.map(({ id }) => id))]).toEqual([one, two])
    expect(list.rows.map(({ id, rule, what }) => (id === first ? `${rule}: ${what}` : ''))).toEqual(expect.arrayContaining(['null: "Kind" has no answer.', 'b: An A needs a B']))
    expect([0, 1, 2].flatMap((offset) => breaches(project, null, offset, 1).rows.map(({ id, what }) => id + what))).toEqual(list.rows.map(({ id, what }) => id + what))
    expect(breaches(project, articles[1]!, 0, 10).rows.map(({ id }) => id)).toEqual([second])
    const b = span('B')
    expect(breaches(project, null, 0, 10).total).toBe(2)
    undo(project)
    expect(all().some(({ id }) => id === b)).toBe(false)
    expect(breaches(project, null, 0, 10)).toEqual(list)
    save(project, { ...change(project.codebook().labels, [], { rules: [] }), why: '' })
    expect(breaches(project, null, 0, 10).total).toBe(1)
  })
})
