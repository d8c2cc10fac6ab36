/** The claim board of the gallery: enough of every list to be looked at. */
import { implement } from '@orpc/server'
import { contract } from '#contract'
import type { FakeClaim, FakeState } from './fake-state.ts'

const os = implement(contract).claims
const IDLE = { done: 1, total: 1, isBusy: false }
const SENTENCE = 'العلاقات مع اتحاد بيلان بلغت مستوى لم تعرفه من قبل'

/** `slow` answers as late as a real backend does. */
export function fakeClaims(state: FakeState, slow: <T>(value: T) => Promise<T>) {
  const rowOf = ({ articles, ...claim }: FakeClaim) => ({
    ...claim, mentions: articles.length, articles: articles.length, outlets: new Set(articles.map((index) => state.articles[index]?.row.outlet)).size, first: articles.length > 0 ? '2025-02-02' : null, merged: 0,
  })
  const places = (claim: string) => (state.claims.find(({ id }) => id === claim)?.articles ?? []).map((index) => {
    const { id, title, outlet, published } = state.articles[index]!.row
    return { index, article: id, title, outlet, published }
  })
  const others = (claim: string) => state.claims.filter(({ id }) => id !== claim)
  return {
    page: os.page.handler(({ input }) => {
      const rows = state.claims.filter(({ text }) => text.includes(input.query)).map(rowOf)
      return slow({ total: rows.length, rows: rows.slice(input.offset, input.offset + input.limit) })
    }),
    facets: os.facets.handler(() => slow({ outlets: [{ value: 'الضفة', count: 12 }, { value: null, count: 3 }], holders: [{ value: null, name: null, count: 9 }] })),
    mentions: os.mentions.handler(({ input }) => {
      const mentions = places(input.claim).map(({ index, ...place }) => ({ ...place, span: `span-${index}`, claim: input.claim, annotator: 'me', quote: SENTENCE, start: 134, end: 184, speaker: index % 3 === 0 ? 'ليلى السرّاج' : null, implied: index % 2 === 1 }))
      return slow({ total: mentions.length, mentions: mentions.slice(input.offset, input.offset + input.limit) })
    }),
    times: os.times.handler(({ input }) => slow(places(input.claim).map(({ index, article, outlet, published }) => ({ article, outlet, published, mentions: 1, span: `span-${index}` })))),
    merged: os.merged.handler(() => slow([])),
    evidence: os.evidence.handler(({ input }) => slow({ total: 2, evidence: places(input.claim).slice(0, 2).map(({ index, ...place }) => ({ ...place, relation: `relation-${index}`, type: index % 2 === 0 ? 'supports' : 'attacks', span: `span-${index}`, quote: SENTENCE, annotator: 'me', against: null })) })),
    stances: os.stances.handler(({ input }) => slow({ total: 2, stances: places(input.claim).slice(0, 2).map(({ index, ...place }) => ({ ...place, stance: `stance-${index}`, span: null, annotator: 'me', holder: 'ليلى السرّاج', target: 'اتفاق الودق', value: 'favor', intensity: 1, onMention: index % 2 === 0 })) })),
    candidates: os.candidates.handler(({ input }) => slow({
      claims: others('claim' in input ? input.claim : '').map((claim) => ({ claim: rowOf(claim), nearest: claim.text, matched: [[0, 8] as const] })), passages: [], names: ['بيلان'], indexed: IDLE,
    })),
    duplicates: os.duplicates.handler(() => slow({ total: 1, pairs: [{ a: rowOf(state.claims[0]!), b: rowOf(state.claims[1]!) }], indexed: IDLE })),
    rejections: os.rejections.handler(() => slow({ total: 0, rejections: [] })),
  }
}
