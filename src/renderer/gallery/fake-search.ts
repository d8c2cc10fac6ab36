/** Search and annotations of the gallery's backend. */
import { implement } from '@orpc/server'
import { contract } from '#contract'
import type { FakeState } from './fake-state.ts'

const os = implement(contract)
const AROUND = 40

/** Arabic marks and hamza forms folded away, one sign for one sign, so that positions stay. */
const fold = (text: string): string => text.toLowerCase().replace(/[أإآ]/g, 'ا').replace(/ى/g, 'ي').replace(/ة/g, 'ه')

function matchesIn(text: string, query: string, exact: boolean) {
  const hay = exact ? text : fold(text)
  const needle = exact ? query : fold(query)
  const found = []
  for (let at = hay.indexOf(needle); at >= 0 && needle !== ''; at = hay.indexOf(needle, at + needle.length)) {
    const end = at + needle.length
    found.push({ start: at, end, quote: text.slice(at, end), before: text.slice(Math.max(0, at - AROUND), at), after: text.slice(end, end + AROUND) })
  }
  return found
}

export function fakeSearch(state: FakeState, latency: number) {
  return {
    run: os.search.run.handler(async ({ input }) => {
      await new Promise((resolve) => { setTimeout(resolve, latency) })
      const query = input.query.trim()
      const hits = state.articles.map(({ row, text }) => ({ article: row, matches: matchesIn(text, query, input.exact) })).filter((hit) => hit.matches.length > 0)
      const spellings = [...new Set(hits.flatMap((hit) => hit.matches.map((match) => match.quote)))]
      return { total: hits.length, spellings, hits: hits.slice(input.offset, input.offset + input.limit).map((hit) => ({ ...hit, matches: hit.matches.slice(0, 3), count: hit.matches.length })) }
    }),
    inArticle: os.search.inArticle.handler(({ input }) => matchesIn(state.articles.find(({ row }) => row.id === input.article)?.text ?? '', input.query, input.exact).map(({ start, end, quote }) => ({ start, end, quote }))),
  }
}

/** The gallery's articles carry no annotations of their own: what is made is given back and forgotten. */
export function annotationsOf(state: FakeState) {
  const stamp = { annotator: state.me.id, codebook: 'stance-claims-news@1' }
  return {
    of: os.annotations.of.handler(() => ({ upTo: 0, spans: [], stances: [], relations: [] })),
    changes: os.annotations.changes.handler(() => null),
    createSpan: os.annotations.createSpan.handler(({ input }) => ({ ...input, ...stamp, quote: '', prefix: '', suffix: '' })),
    updateSpan: os.annotations.updateSpan.handler(({ errors }) => { throw errors.NOT_FOUND() }),
    removeSpans: os.annotations.removeSpans.handler(({ input }) => ({ removed: input.ids, also: 0 })),
    createStance: os.annotations.createStance.handler(({ input }) => ({ ...input, ...stamp })),
    updateStance: os.annotations.updateStance.handler(({ errors }) => { throw errors.NOT_FOUND() }),
    removeStance: os.annotations.removeStance.handler(({ input }) => ({ removed: input.id })),
    createRelation: os.annotations.createRelation.handler(({ input }) => ({ ...input, ...stamp })),
    removeRelation: os.annotations.removeRelation.handler(({ input }) => ({ removed: input.id })),
  }
}
