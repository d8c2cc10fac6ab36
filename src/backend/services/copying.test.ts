import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addArticles, tempProject, type TempProject } from '../../../tests/support/temp-project.ts'
import { uuidV7 } from '#core/identity/uuid.ts'
import { foldString } from '#core/text/fold.ts'
import { relationsOf, spanContent, spansOf, stancesOf } from '../storage/annotations.ts'
import { codebookContent } from '../storage/registries.ts'
import { stateDigest } from '../storage/digest.ts'
import { copyAnnotations, describePlan, planCopy, sameParagraphs } from './copying.ts'
import { redo, undo } from './history.ts'
import { createRelation } from './relations.ts'
import { createSpan, type NewSpan } from './spans.ts'
import { createStance } from './stances.ts'

const WIRE = 'أكدت وزيرة الموارد المائية ليلى السرّاج أن السد الأعلى لن يُبنى قبل الاتفاق.'
const TEXTS = [
  `عنوان أول\n${WIRE}\nفقرة لا يحملها أحد سوى هذه الصحيفة وحدها.`,
  `عنوان آخر تماماً\n  ${WIRE.replace('السرّاج', 'السراج').replace('الأعلى', 'الاعلى')}\nكلام آخر.`,
  'لا شيء مشترك بين هذا النص وبين سواه من النصوص.',
]

let temp: TempProject
let articles: string[]
let made = 0
beforeEach(() => { temp = tempProject(); articles = addArticles(temp.project, TEXTS, { outlet: 'الضفة' }) })
afterEach(() => temp.remove())

const newId = (): string => uuidV7(++made, new Uint8Array(10))
function mark(quote: string, label: string, over: Partial<NewSpan> = {}, article = 0): string {
  const start = [...TEXTS[article]!.slice(0, TEXTS[article]!.indexOf(quote))].length
  return createSpan(temp.project, {
    id: newId(), article: articles[article]!, text_sha256: temp.project.text(articles[article]!).sha256, label, parts: [[start, start + [...quote].length]], attributes: {}, note: null, claim: null, ...over,
  }).id
}
const quotes = (article: number): string[] => spansOf(temp.project.db, articles[article]!).map(({ quote }) => quote)

describe('copying to the same paragraph', () => {
  it('finds the articles that hold it, with what stands in it here and there', async () => {
    mark('ليلى السرّاج', 'SOURCE')
    expect(await sameParagraphs(temp.project, articles[0]!, null)).toEqual([expect.objectContaining({ article: articles[1], outlet: 'الضفة', paragraphs: 1, here: 1, there: 0 })])
    expect(await sameParagraphs(temp.project, articles[0]!, 0)).toEqual([])
    expect(await sameParagraphs(temp.project, articles[2]!, null)).toEqual([])
  })

  it('takes spans, the relations among them and the speaker named by one of them, in one step', () => {
    const source = mark('ليلى السرّاج', 'SOURCE')
    const claim = mark('السد الأعلى لن يُبنى قبل الاتفاق', 'CLAIM', { attributes: { speaker: { actor: null, mention: source, implied: false }, verifiable: 'yes' }, note: 'مهم' })
    createRelation(temp.project, { id: newId(), article: articles[0]!, text_sha256: temp.project.text(articles[0]!).sha256, type: 'attribution', args: [{ role: 'source', ref: source }, { role: 'content', ref: claim }] })
    const before = stateDigest(temp.project.db)
    expect(copyAnnotations(temp.project, [{ from: articles[0]!, to: articles[1]!, spans: [source, claim] }], false)).toEqual({ spans: 2, relations: 1, stances: 0, refused: [] })
    const copies = spansOf(temp.project.db, articles[1]!)
    expect(copies.map(({ quote }) => quote)).toEqual(['ليلى السراج', 'السد الاعلى لن يُبنى قبل الاتفاق'])
    expect(copies[1]).toMatchObject({ note: 'مهم', attributes: { speaker: { mention: copies[0]!.id }, verifiable: 'yes' }, annotator: temp.project.me.id })
    expect(relationsOf(temp.project.db, articles[1]!)[0]!.args.map(({ ref }) => ref)).toEqual(copies.map(({ id }) => id))
    const after = stateDigest(temp.project.db)
    expect(undo(temp.project).done).toBe('Copy 2 spans')
    expect(stateDigest(temp.project.db)).toBe(before)
    redo(temp.project)
    expect(stateDigest(temp.project.db)).toBe(after)
  })

  it('leads an answer that names a span to its copy, and takes it out where that is not copied', () => {
    const cue = mark('أكدت', 'CUE')
    const label = 'CLAIM'
    const codebook = temp.project.codebook()
    const labels = codebook.labels.map((one) => (one.id === label ? { ...one, attributes: [...one.attributes, { name: 'said', title: 'Said', type: 'span' as const }] } : one))
    temp.project.write('Ask for a span', [{ kind: 'codebook', id: newId(), after: codebookContent({ ...codebook, version: codebook.version + 1, labels }) }])
    const claim = mark('السد الأعلى لن يُبنى', label, { attributes: { said: cue } })
    expect(copyAnnotations(temp.project, [{ from: articles[0]!, to: articles[1]!, spans: [claim] }], false)).toMatchObject({ spans: 1, refused: [] })
    expect(spansOf(temp.project.db, articles[1]!)[0]!.attributes).toEqual({})
    undo(temp.project)
    copyAnnotations(temp.project, [{ from: articles[0]!, to: articles[1]!, spans: [claim, cue] }], false)
    const [copiedCue, copiedClaim] = spansOf(temp.project.db, articles[1]!)
    expect(copiedClaim!.attributes).toEqual({ said: copiedCue!.id })
  })

  it('leaves a speaker out who is named outside of what is copied, and relations that lack an end', () => {
    const source = mark('ليلى السرّاج', 'SOURCE')
    const claim = mark('السد الأعلى لن يُبنى', 'CLAIM', { attributes: { speaker: { actor: null, mention: source, implied: false } } })
    createRelation(temp.project, { id: newId(), article: articles[0]!, text_sha256: temp.project.text(articles[0]!).sha256, type: 'attribution', args: [{ role: 'source', ref: source }, { role: 'content', ref: claim }] })
    expect(copyAnnotations(temp.project, [{ from: articles[0]!, to: articles[1]!, spans: [claim] }], false)).toMatchObject({ spans: 1, relations: 0 })
    expect(spansOf(temp.project.db, articles[1]!)[0]!.attributes).toEqual({ speaker: { actor: null, mention: null, implied: false } })
  })

  it('takes stances only where they are chosen, with the evidence that is copied', () => {
    const claim = mark('السد الأعلى لن يُبنى', 'CLAIM')
    const outside = mark('فقرة لا يحملها', 'EVIDENCE')
    createStance(temp.project, { id: newId(), article: articles[0]!, text_sha256: temp.project.text(articles[0]!).sha256, scope: 'span', span: claim, holder: null, target: null, value: 'against', intensity: null, explicitness: null, sarcasm: null, confidence: null, evidence: [claim, outside], reported_by: null, note: null })
    expect(planCopy(temp.project, articles[0]!, articles[1]!, null).stances).toHaveLength(1)
    const copy = { from: articles[0]!, to: articles[1]!, spans: [claim] }
    expect(copyAnnotations(temp.project, [copy], false)).toMatchObject({ stances: 0 })
    undo(temp.project)
    expect(copyAnnotations(temp.project, [copy], true)).toMatchObject({ stances: 1 })
    expect(stancesOf(temp.project.db, articles[1]!)[0]).toMatchObject({ value: 'against', span: spansOf(temp.project.db, articles[1]!)[0]!.id, evidence: [spansOf(temp.project.db, articles[1]!)[0]!.id] })
  })

  it('says what it cannot take and why: beyond the paragraph, there already, of nobody’s asking', () => {
    const beyond = mark('قبل الاتفاق.\nفقرة', 'CLAIM')
    const there = mark('ليلى السرّاج', 'SOURCE')
    const outside = mark('فقرة لا يحملها', 'EVIDENCE')
    mark('ليلى السراج', 'SOURCE', { parts: partsOf(1, TEXTS[1]!.indexOf('ليلى'), 'ليلى السراج') }, 1)
    const plan = describePlan(temp.project, articles[1]!, planCopy(temp.project, articles[0]!, articles[1]!, null))
    expect(plan.spans.map(({ id, reason }) => [id, reason])).toEqual([[there, 'It is marked there already.'], [beyond, 'It reaches beyond what both articles have.']])
    expect(copyAnnotations(temp.project, [{ from: articles[0]!, to: articles[1]!, spans: [beyond, there, outside] }], false)).toMatchObject({ spans: 0, refused: [{ id: beyond }, { id: there }, { id: outside }] })
    expect(quotes(1)).toEqual(['ليلى السراج'])
  })

  it('takes only one’s own', () => {
    const theirs = mark('ليلى السرّاج', 'SOURCE')
    const { id, ...span } = spansOf(temp.project.db, articles[0]!)[0]!
    temp.project.write('by another', [{ kind: 'annotator', id: 'other', after: { name: 'Other', color: '#123456' } }, { kind: 'span', id, after: spanContent({ id, ...span, annotator: 'other' }) }])
    expect(copyAnnotations(temp.project, [{ from: articles[0]!, to: articles[1]!, spans: [theirs] }], false).refused).toHaveLength(1)
  })

  it('copies whatever reads the same, and one undo leaves nothing behind', () => {
    const word = fc.constantFrom('الصين', 'الصِّين', '🔴', 'أرينا', '٢٠٢٣', 'État', '«لا»', 'لغة')
    const place = fc.tuple(fc.nat(), fc.nat())
    fc.assert(fc.property(fc.array(word, { minLength: 8, maxLength: 14 }), fc.array(place, { minLength: 1, maxLength: 4 }), fc.uuid(), (words, places, key) => {
      const paragraph = words.join(' ')
      const [from, to] = addArticles(temp.project, [`${key}\n${paragraph}`, `x ${key}\n  ${foldString(paragraph)} `]) as [string, string]
      const { text, sha256, table } = temp.project.text(from)
      const start = table.toCodePoint(text.indexOf('\n')) + 1
      const length = table.length - start
      const spans = places.map(([a, b]) => createSpan(temp.project, { id: newId(), article: from, text_sha256: sha256, label: 'CLAIM', parts: [[start + Math.min(a % length, b % length), start + Math.max(a % length, b % length) + 1]], attributes: {}, note: null, claim: null }).id)
      const before = stateDigest(temp.project.db)
      const { spans: copied, refused } = copyAnnotations(temp.project, [{ from, to, spans }], false)
      expect(copied + refused.length).toBe(new Set(spans).size)
      const sources = spansOf(temp.project.db, from).map(({ quote }) => foldString(quote))
      for (const { quote } of spansOf(temp.project.db, to)) expect(sources).toContain(foldString(quote))
      if (copied > 0) undo(temp.project)
      expect(stateDigest(temp.project.db)).toBe(before)
    }), { numRuns: 25 })
  })
})

const partsOf = (article: number, at: number, quote: string): NewSpan['parts'] => {
  const start = [...TEXTS[article]!.slice(0, at)].length
  return [[start, start + [...quote].length]]
}
