/** Search and annotations of the gallery's backend. */
import { implement } from '@orpc/server'
import { contract } from '#contract'
import { foundForms } from '#core/search/found-forms.ts'
import { sortLines } from '#core/search/kwic.ts'
import { parseSearch } from '#core/search/language.ts'
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

/** All is looked at in one go here. */
const done = (total: number) => ({ total, isDone: true, looked: total, of: total, skipped: [], skippedTotal: 0, gaveUp: false })

export function fakeSearch(state: FakeState, latency: number) {
  const wait = (): Promise<void> => new Promise((resolve) => { setTimeout(resolve, latency) })
  const wordsOf = (query: string): string => parseSearch(query).items.flatMap((item) => (item.kind === 'words' ? [item.typed] : [])).join(' ')
  const hitsOf = (query: string, exact: boolean) => state.articles.map(({ row, text }) => ({ article: row, matches: matchesIn(text, wordsOf(query), exact) })).filter((hit) => hit.matches.length > 0)
  return {
    run: os.search.run.handler(async ({ input }) => {
      await wait()
      const hits = hitsOf(input.query, input.exact)
      return {
        ...done(hits.length), isRanked: true, dropped: [], unknown: [], forms: foundForms(hits.flatMap((hit) => hit.matches.map((match) => match.quote))),
        hits: hits.slice(input.offset, input.offset + input.limit).map((hit) => ({ ...hit, matches: hit.matches.slice(0, 3), count: hit.matches.length })),
      }
    }),
    count: os.search.count.handler(({ input }) => done(hitsOf(input.query, input.exact).length)),
    inArticle: os.search.inArticle.handler(({ input }) => matchesIn(state.articles.find(({ row }) => row.id === input.article)?.text ?? '', wordsOf(input.query), input.exact).map(({ start, end, quote }) => ({ start, end, quote }))),
    annotations: os.search.annotations.handler(() => ({ ...done(0), unknown: [], hits: [], claims: [] })),
    lines: os.search.lines.handler(async ({ input }) => {
      await wait()
      const all = hitsOf(input.query, input.exact).flatMap(({ article, matches }) => matches.map(({ quote, ...match }) => ({ article: article.id, title: article.title, language: article.language, match: quote, ...match })))
      return { lines: [...sortLines(all, input.order)].slice(input.offset, input.offset + input.limit), total: all.length, isDone: true, isCut: false }
    }),
    complete: os.search.complete.handler(({ input }) => ['CLAIM', 'SOURCE', 'CUE'].filter((value) => input.field === 'label' && value.startsWith(input.text.toUpperCase())).map((value) => ({ value, title: value.toLowerCase(), count: null }))),
    saved: os.search.saved.handler(() => []),
    save: os.search.save.handler(() => undefined),
    removeSaved: os.search.removeSaved.handler(() => undefined),
    synonyms: os.search.synonyms.handler(() => []),
    saveSynonyms: os.search.saveSynonyms.handler(() => undefined),
    removeSynonyms: os.search.removeSynonyms.handler(() => undefined),
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
