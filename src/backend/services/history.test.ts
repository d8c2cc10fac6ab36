import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addArticles, addArticlesInTurns, tempProject, type TempProject } from '../../../tests/support/temp-project.ts'
import { uuidV7 } from '#core/identity/uuid.ts'
import { stateDigest } from '../storage/digest.ts'
import { spansOf, stancesOf } from '../storage/annotations.ts'
import { allClaims } from '../storage/claims.ts'
import { allActors, allTargets } from '../storage/registries.ts'
import { editMetadata, markRegion, removeArticles, setProgress } from './articles.ts'
import { historyState, redo, undo } from './history.ts'
import { mergeClaims, releaseClaim, splitClaim } from './claims/merge.ts'
import { createClaim, editClaim, removeClaim } from './claims/registry.ts'
import { editActor, ensureActor, ensureTarget } from './registries.ts'
import type { Span } from '#core/spans/span.ts'
import { projectImportPort } from './import/project-port.ts'
import { checkProject } from './inspect.ts'
import { createSpan, removeSpans, updateSpan, type NewSpan } from './spans.ts'
import { createStance, removeStance, updateStance, type StanceFields } from './stances.ts'
import type { Project } from './project.ts'
import { Refusal } from './refusal.ts'

const TEXTS = ['قالت الوزيرة إن السد «ليس موجّهاً ضد أحد» 🌊 اليوم.', 'The ministry denied it. 🇦🇶 Nobody asked.']
const LABELS = ['SOURCE', 'CUE', 'CLAIM', 'TARGET']

let temp: TempProject
let articles: string[]
beforeEach(() => { temp = tempProject(); articles = addArticles(temp.project, TEXTS) })
afterEach(() => temp.remove())

let count = 0
const newId = (): string => uuidV7(++count, new Uint8Array(10))

/** One edit of any kind, chosen by numbers: what does not apply to the state at hand does nothing. */
function edit(project: Project, kind: number, a: number, b: number): void {
  const article = articles[a % articles.length]!
  if (!spansOf(project.db, article) || !projectHas(project, article)) return
  const { sha256: text_sha256, table } = project.text(article)
  const spans = spansOf(project.db, article)
  const stances = stancesOf(project.db, article)
  const start = b % (table.length - 1)
  const end = start + 1 + (a % (table.length - start))
  const span = spans[b % Math.max(spans.length, 1)]
  const stance = stances[b % Math.max(stances.length, 1)]
  const claim = allClaims(project.db)[a % Math.max(allClaims(project.db).length, 1)]
  const actor = allActors(project.db)[0]
  const [first, last] = [allClaims(project.db)[0], allClaims(project.db).at(-1)]
  switch (kind) {
    case 0: createSpan(project, { id: newId(), article, text_sha256, label: LABELS[b % 4]!, parts: [[start, end]], attributes: {}, note: null, claim: null }); break
    case 1: if (span) updateSpan(project, span.id, { parts: [[start, end]] }); break
    case 2: if (span) updateSpan(project, span.id, { label: LABELS[a % 4]!, note: `note ${a}` }); break
    case 3: if (span) removeSpans(project, [span.id]); break
    case 4: createStance(project, { id: newId(), article, text_sha256, scope: span ? 'span' : 'article', span: span?.id ?? null, holder: ensureActor(project, `actor ${a % 3}`).id, target: ensureTarget(project, `target ${b % 3}`).id, value: 'against', intensity: -1, explicitness: 'implicit', sarcasm: null, confidence: 0.5, evidence: spans.slice(0, 2).map((it) => it.id), reported_by: null, note: null }); break
    case 5: if (stance) updateStance(project, stance.id, { value: 'favor', intensity: a % 3 }); break
    case 6: if (stance) removeStance(project, stance.id); break
    case 7: createClaim(project, newId(), `claim ${a}`, span?.id ?? null); break
    case 8: if (claim) editClaim(project, claim.id, { text: `reworded ${b}` }); break
    case 9: if (claim) removeClaim(project, claim.id); break
    case 10: editMetadata(project, articles.filter((id) => projectHas(project, id)), { outlet: `outlet ${a % 3}` }); break
    case 11: setProgress(project, [article], a % 2 ? 'done' : 'in_progress'); break
    case 12: markRegion(project, article, start, end, b % 2 ? 'caption' : null); break
    case 13: if (actor) editActor(project, actor.id, { aliases: [`alias ${b}`] }); break
    case 14: removeArticles(project, [article]); break
    case 15: if (first && last) attempt(() => mergeClaims(project, [b % 2 ? first.id : last.id], (b % 2 ? last : first).id)); break
    case 16: if (claim) attempt(() => releaseClaim(project, claim.id)); break
    case 17: if (span?.claim) splitClaim(project, { id: newId(), claim: span.claim, text: `split ${a}`, spans: [span.id] }); break
    default: if (span && actor) updateSpan(project, span.id, { attributes: { speaker: { actor: actor.id, mention: spans[0]!.id, implied: false } } })
  }
}

/** Does what may be refused. */
function attempt(deed: () => unknown): void {
  try { deed() } catch (error) { if (!(error instanceof Refusal)) throw error }
}

const projectHas = (project: Project, article: string): boolean => project.db.prepare('SELECT 1 FROM article WHERE id = ? AND deleted = 0').get(article) !== undefined

const tag = (project: Project, more: Partial<NewSpan> = {}): Span => {
  const article = articles[0]!
  return createSpan(project, { id: newId(), article, text_sha256: project.text(article).sha256, label: 'CLAIM', parts: [[0, 5]], attributes: {}, note: null, claim: null, ...more })
}
const stanceOn = (project: Project, more: Partial<StanceFields>): void => {
  const article = articles[0]!
  createStance(project, {
    id: newId(), article, text_sha256: project.text(article).sha256, scope: 'article', span: null, holder: null, target: null, value: 'favor',
    intensity: null, explicitness: null, sarcasm: null, confidence: null, evidence: [], reported_by: null, note: null, ...more,
  })
}
const addLabel = (project: Project): void => {
  const port = projectImportPort(project, 'Import labels')
  port.transaction(() => { port.addLabels(['NEW']) })
}

describe('undo', () => {
  it('takes back any sequence of edits, step by step, to the same state digest, and redo brings them again', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(18), fc.nat(1000), fc.nat(1000)), { maxLength: 25 }), (edits) => {
      const { project } = temp
      const digests = [stateDigest(project.db)]
      const last = historyState(project).undo
      for (const [kind, a, b] of edits) edit(project, kind, a, b)
      const end = stateDigest(project.db)
      let steps = 0
      while (historyState(project).undo !== last) { undo(project); steps++ }
      expect(stateDigest(project.db)).toBe(digests[0])
      for (let i = 0; i < steps; i++) redo(project)
      expect(stateDigest(project.db)).toBe(end)
      for (let i = 0; i < steps; i++) undo(project)
      expect(stateDigest(project.db)).toBe(digests[0])
    }), { numRuns: 40 })
  })

  it('survives closing and opening the project', () => {
    const { project, projects } = temp
    const before = stateDigest(project.db)
    const article = articles[0]!
    createSpan(project, { id: newId(), article, text_sha256: project.text(article).sha256, label: 'CLAIM', parts: [[0, 5]], attributes: {}, note: null, claim: null })
    const path = project.path
    projects.release(project)
    const again = projects.open(path)
    expect(historyState(again)).toEqual({ undo: 'Tag Claim', redo: null })
    expect(undo(again)).toMatchObject({ done: 'Tag Claim', article, redo: 'Tag Claim' })
    expect(stateDigest(again.db)).toBe(before)
    projects.release(again)
    const third = projects.open(path)
    expect(redo(third).done).toBe('Tag Claim')
    expect(spansOf(third.db, article)).toHaveLength(1)
  })

  it('of an import takes the articles away, and a new edit ends what could be redone', () => {
    const { project } = temp
    expect(historyState(project).undo).toBe('Import 2 texts')
    undo(project)
    expect(projectHas(project, articles[0]!)).toBe(false)
    redo(project)
    undo(project)
    ensureTarget(project, 'السد')
    expect(historyState(project).redo).toBeNull()
    expect(allTargets(project.db).map((target) => target.name)).toEqual(['السد'])
  })

  it('of an import that still runs takes back what came, and what comes then is a step of its own', () => {
    const { project } = temp
    const before = stateDigest(project.db)
    const add = addArticlesInTurns(project, 'Import many')
    const [first, second] = [add('one'), undo(project).done && add('two')]
    expect([projectHas(project, first), projectHas(project, second!)]).toEqual([false, true])
    expect(historyState(project)).toEqual({ undo: 'Import many', redo: null })
    undo(project)
    expect(stateDigest(project.db)).toBe(before)
  })

  it('says so where there is nothing to undo', () => {
    undo(temp.project)
    expect(undo(temp.project)).toEqual({ done: null, article: null, focus: null, undo: null, redo: 'Import 2 texts' })
  })

  it('refuses to overwrite what somebody else changed since, and goes on with the step before', () => {
    const { project, projects } = temp
    editMetadata(project, [articles[0]!], { outlet: 'الضفة' })
    const me = projects.profile()
    project.setProfile({ ...me, id: 'somebody else', name: 'Omar' })
    editMetadata(project, [articles[0]!], { outlet: 'النيزك' })
    project.setProfile(me)
    expect(() => undo(project)).toThrow('"Edit outlet of 1 article" cannot be undone: it was changed again since')
    expect(historyState(project).undo).toBe('Import 2 texts')
  })

  it.each<readonly [string, (project: Project) => void, (project: Project) => void]>([
    ['an actor that somebody else names as holder', (me) => { ensureActor(me, 'Minister') }, (other) => { stanceOn(other, { holder: allActors(other.db)[0]!.id }) }],
    ['an actor that somebody else names as speaker', (me) => { ensureActor(me, 'Minister') }, (other) => { tag(other, { attributes: { says: { actor: allActors(other.db)[0]!.id, mention: null, implied: true } } }) }],
    ['a target', (me) => { ensureTarget(me, 'dam') }, (other) => { stanceOn(other, { target: allTargets(other.db)[0]!.id }) }],
    ['a claim', (me) => { createClaim(me, newId(), 'claim', null) }, (other) => { tag(other, { claim: allClaims(other.db)[0]!.id }) }],
    ['a span', (me) => { tag(me) }, (other) => { stanceOn(other, { scope: 'span', span: spansOf(other.db, articles[0]!)[0]!.id }) }],
    ['an article', () => undefined, (other) => { tag(other) }],
    ['a label', (me) => { addLabel(me) }, (other) => { tag(other, { label: 'NEW' }) }],
  ])('is refused for %s that others lean on since, and what stands stays sound', (_, mine, theirs) => {
    const { project, projects } = temp
    mine(project)
    const me = projects.profile()
    project.setProfile({ ...me, id: newId(), name: 'Omar' })
    theirs(project)
    project.setProfile(me)
    const before = stateDigest(project.db)
    const step = historyState(project).undo!
    expect(() => undo(project)).toThrow(`"${step}" cannot be undone: it was changed again since, or something was built on it`)
    expect(stateDigest(project.db)).toBe(before)
    expect(checkProject(project)).toEqual({ ok: true, problems: [] })
    expect(historyState(project).undo).not.toBe(step)
  })

  it('brings nothing back onto what somebody else took away', () => {
    const { project, projects } = temp
    const me = projects.profile()
    tag(project)
    undo(project)
    project.setProfile({ ...me, id: newId(), name: 'Omar' })
    removeArticles(project, [articles[0]!])
    project.setProfile(me)
    expect(() => redo(project)).toThrow('cannot be redone')
    expect(checkProject(project)).toEqual({ ok: true, problems: [] })
  })
})
