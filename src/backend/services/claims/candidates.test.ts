import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { addArticles, tempProject, type TempProject } from '../../../../tests/support/temp-project.ts'
import { uuidV7 } from '#core/identity/uuid.ts'
import { stateDigest } from '../../storage/digest.ts'
import { markRegion, removeArticles } from '../articles.ts'
import { undo } from '../history.ts'
import type { Project } from '../project.ts'
import { editActor, ensureActor } from '../registries.ts'
import { createSpan, readSpan, removeSpans } from '../spans.ts'
import { candidates as candidatesNow, type Candidates } from './candidates.ts'
import { duplicates } from './duplicates.ts'
import { likenessOf } from './likeness.ts'
import { linkPassage } from './link-passage.ts'
import { mergeClaims, releaseClaim } from './merge.ts'
import { reject, rejections, takeBack } from './rejections.ts'
import { createClaim, editClaim, getClaimRow } from './registry.ts'

const TEXTS = [
  'قالت الوزيرة إن ممر السنابل خفض سعر الطحين إلى النصف. وعادت السفن.',
  '🌾 عنوان.\nوبحسب التجار انخفض سعر الطحين إلى نصفه منذ افتتاح ممر السنابل. والطقس جميل اليوم.',
  'لا شيء عن الحبوب هنا، بل عن ملعب كرة القدم الجديد.',
]
let temp: TempProject
let project: Project
let articles: string[]
let span: string
beforeEach(() => {
  temp = tempProject()
  project = temp.project
  articles = addArticles(project, TEXTS, { outlet: 'الضفة' })
  span = mark(articles[0]!, 'ممر السنابل خفض سعر الطحين إلى النصف', null)
})
afterEach(() => temp.remove())

let count = 0
const newId = (): string => uuidV7(++count, new Uint8Array(10))
const claim = (text: string): string => createClaim(project, newId(), text, null).id
function mark(article: string, words: string, of: string | null): string {
  const { text, sha256, table } = project.text(article)
  const at = text.indexOf(words)
  return createSpan(project, { id: newId(), article, text_sha256: sha256, label: 'CLAIM', parts: [[table.toCodePoint(at), table.toCodePoint(at + words.length)]], attributes: {}, note: null, claim: of }).id
}
/** Asked once all that was written is looked through, however slow the machine is. */
async function candidates(of: Project, about: { span: string } | { claim: string }): Promise<Candidates> {
  await likenessOf(of).settled()
  return candidatesNow(of, about)
}
/** The pairs once all claims are compared. */
async function pairsNow(): Promise<Awaited<ReturnType<typeof duplicates>>> {
  await likenessOf(project).settled()
  for (;;) {
    const found = await duplicates(project, 0, 10)
    if (!found.indexed.isBusy && found.indexed.done === found.indexed.total) return found
  }
}
const claimTexts = async (about: { span: string } | { claim: string } = { span }): Promise<string[]> => (await candidates(project, about)).claims.map((it) => it.claim.text)
const PRICE = 'سعر الطحين انخفض إلى النصف'
const SHIPS = 'السفن عادت إلى الميناء'

describe('candidates', () => {
  it('are the likeliest claims and sentences elsewhere, with the words that tie them', async () => {
    claim(SHIPS)
    const price = claim(PRICE)
    const found = await candidates(project, { span })
    expect(found.claims[0]).toMatchObject({ claim: { id: price }, nearest: PRICE })
    expect(found.passages[0]).toMatchObject({ article: articles[1], outlet: 'الضفة', text: 'وبحسب التجار انخفض سعر الطحين إلى نصفه منذ افتتاح ممر السنابل.', claim: null })
    const { start, end, text, matched } = found.passages[0]!
    expect([...project.text(articles[1]!).text].slice(start, end).join('')).toBe(text)
    expect(matched.map(([from, to]) => [...text].slice(from, to).join(''))).toContain('سعر الطحين')
    expect(found.passages.some((it) => it.article === articles[0] && it.text.includes('ممر السنابل'))).toBe(false)
    expect(found.indexed).toMatchObject({ isBusy: false })
    expect(found.indexed.done).toBe(found.indexed.total)
  })
  it('follow what is written: new and reworded claims, new mentions, articles that go', async () => {
    expect(await claimTexts()).toEqual([])
    const id = claim(SHIPS)
    expect(await claimTexts({ claim: claim('السفن التجارية عادت') })).toEqual([SHIPS])
    editClaim(project, id, { text: PRICE })
    expect((await claimTexts())[0]).toBe(PRICE)
    removeArticles(project, [articles[1]!])
    expect((await candidates(project, { span })).passages.map(({ article }) => article)).not.toContain(articles[1])
    undo(project)
    expect((await candidates(project, { span })).passages.map(({ article }) => article)).toContain(articles[1])
  })
  it('are found by the words of a mention as by their own', async () => {
    const id = claim('الخبز أرخص')
    mark(articles[1]!, 'انخفض سعر الطحين إلى نصفه', id)
    expect((await candidates(project, { span })).claims[0]).toMatchObject({ claim: { id }, nearest: 'انخفض سعر الطحين إلى نصفه' })
  })
  it('leave out the names of actors and their aliases', async () => {
    const actor = ensureActor(project, 'الوزيرة')
    editActor(project, actor.id, { aliases: ['ممر السنابل'] })
    expect((await candidates(project, { span })).names).toEqual(['ممر السنابل'])
  })
  it('count merged claims as the one that survives, and never propose what a span names already', async () => {
    const [a, b] = [claim(PRICE), claim(SHIPS)]
    mergeClaims(project, [a], b)
    expect(await claimTexts()).toEqual([SHIPS])
    const linked = mark(articles[0]!, 'وعادت السفن', a)
    expect(await claimTexts({ span: linked })).toEqual([])
    releaseClaim(project, a)
    expect(await claimTexts({ span: linked })).toEqual([SHIPS])
  })
  it('are no passages that other parts of the page repeat', async () => {
    const passage = (await candidates(project, { span })).passages[0]!
    markRegion(project, passage.article, passage.start, passage.end, 'related')
    expect((await candidates(project, { span })).passages.map(({ start, article }) => [article, start])).not.toContainEqual([passage.article, passage.start])
  })
})

describe('rejections', () => {
  it('keep what was rejected from coming back, until it is taken back', async () => {
    const price = claim(PRICE)
    const before = stateDigest(project.db)
    const { id } = reject(project, { claim: null, span, other: price, article: null, start: null, end: null })
    expect(await claimTexts()).toEqual([])
    expect(rejections(project, null, 0, 10)).toMatchObject({ total: 1, rejections: [{ id, one: 'ممر السنابل خفض سعر الطحين إلى النصف', other: PRICE, annotator: project.me.id }] })
    undo(project)
    expect(stateDigest(project.db)).toBe(before)
    expect(await claimTexts()).toEqual([PRICE])
    reject(project, { claim: null, span, other: price, article: null, start: null, end: null })
    takeBack(project, id)
    expect(await claimTexts()).toEqual([PRICE])
  })
  it('hold for passages, and for a claim also after it was merged', async () => {
    const [a, b] = [claim(PRICE), claim(SHIPS)]
    const { article, start, end } = (await candidates(project, { claim: a })).passages[0]!
    reject(project, { claim: a, span: null, other: null, article, start, end })
    const shown = async (of: string): Promise<unknown[]> => (await candidates(project, { claim: of })).passages.map((it) => [it.article, it.start])
    expect(await shown(a)).not.toContainEqual([article, start])
    mergeClaims(project, [a], b)
    expect(await shown(b)).not.toContainEqual([article, start])
  })
  it('mean nothing once a side is gone, and do not stand in the way of that', () => {
    reject(project, { claim: null, span, other: claim(PRICE), article: null, start: null, end: null })
    removeSpans(project, [span])
    expect(rejections(project, null, 0, 10).total).toBe(1)
    undo(project)
    expect(rejections(project, null, 0, 10).total).toBe(1)
  })
  it.each([
    ['nothing on one side', { claim: null, span: null, other: 'x' }, 'needs two sides'],
    ['a claim that is not there', { claim: 'x', span: null, other: 'y' }, 'This claim is no longer there'],
  ])('refuse %s', (_, pair, words) => {
    expect(() => reject(project, { article: null, start: null, end: null, ...pair })).toThrow(words)
  })
})

describe('likely duplicates', () => {
  it('are pairs with the likeliest first, each once, and go when merged or rejected', async () => {
    const [a, b, c] = [claim(PRICE), claim('انخفض سعر الطحين إلى النصف تمامًا'), claim(SHIPS)]
    const { pairs, indexed } = await pairsNow()
    expect(indexed).toMatchObject({ done: 3, total: 3, isBusy: false })
    expect(new Set([pairs[0]!.a.id, pairs[0]!.b.id])).toEqual(new Set([a, b]))
    reject(project, { claim: b, span: null, other: a, article: null, start: null, end: null })
    expect((await pairsNow()).pairs.map((pair) => [pair.a.id, pair.b.id].sort())).not.toContainEqual([a, b].sort())
    mergeClaims(project, [c], a)
    for (const pair of (await pairsNow()).pairs) expect(pair.a.id).not.toBe(pair.b.id)
  })
})

describe('a passage', () => {
  it('becomes a mention: the claim span that is there, else a new one, each as one step', async () => {
    const id = claim(PRICE)
    const passage = (await candidates(project, { claim: id })).passages.find(({ article }) => article === articles[1])!
    const before = stateDigest(project.db)
    const made = linkPassage(project, { id: newId(), claim: id, article: passage.article, start: passage.start, end: passage.end }).span
    expect(readSpan(project, made)).toMatchObject({ claim: id, label: 'CLAIM', quote: passage.text })
    undo(project)
    expect(stateDigest(project.db)).toBe(before)
    const own = mark(articles[1]!, 'انخفض سعر الطحين', null)
    expect(linkPassage(project, { id: newId(), claim: id, article: passage.article, start: passage.start, end: passage.end }).span).toBe(own)
    expect(getClaimRow(project, id).mentions).toBe(1)
    expect((await candidates(project, { claim: id })).passages.map(({ article, start }) => [article, start])).not.toContainEqual([passage.article, passage.start])
  })
})
