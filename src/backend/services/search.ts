/** Search: which articles match, where exactly, and how what was looked for is spelled in them. */
import { expandQuery, toFtsExpression } from '#core/search/expand.ts'
import { findMatches, type Match } from '#core/search/match.ts'
import { isEmpty, parseQuery, type Query } from '#core/search/query.ts'
import { snippet } from '#core/search/snippet.ts'
import { foldString } from '#core/text/fold.ts'
import type { ArticleRow } from '#contract/articles.ts'
import { hasBeginning, hasWord, matchingArticles } from '../storage/search.ts'
import { articleRows } from './articles.ts'
import { exactArticles } from './exact-articles.ts'
import type { Project } from './project.ts'

/** Matches of one article that a list shows; the article itself shows all. */
const SHOWN = 5
/** Code points of context on each side in a list. */
const CONTEXT = 60

export interface SearchPage {
  total: number
  spellings: string[]
  hits: { article: ArticleRow; matches: (Match & { before: string; after: string })[]; count: number }[]
}

interface Prepared { readonly query: Query; readonly forms: ReadonlyMap<string, readonly string[]> }

function prepare(project: Project, raw: string): Prepared {
  const query = parseQuery(raw)
  const holds = (word: string, isBeginning: boolean): boolean => (isBeginning ? hasBeginning : hasWord)(project.db, word)
  return { query, forms: expandQuery(query, holds) }
}

function matchesOf(project: Project, article: string, { query, forms }: Prepared, exact: boolean): readonly Match[] {
  const { text, table } = project.text(article)
  return findMatches(text, query, forms, { exact, table })
}

/** Articles that match, a page of them. With `exact`, only those where the spelling as typed stands. Rejects when `signal` aborts. */
export async function search(project: Project, raw: string, exact: boolean, offset: number, limit: number, signal?: AbortSignal): Promise<SearchPage> {
  const prepared = prepare(project, raw)
  if (isEmpty(prepared.query)) return { total: 0, spellings: [], hits: [] }
  const candidates = matchingArticles(project.db, toFtsExpression(prepared.query, prepared.forms))
  const ids = exact ? await exactArticles(project, raw, candidates, (id) => matchesOf(project, id, prepared, true).length > 0, signal) : candidates
  const all: Match[] = []
  const hits = articleRows(project, ids.slice(offset, offset + limit)).map((article) => {
    const matches = matchesOf(project, article.id, prepared, exact)
    all.push(...matches)
    return { article, count: matches.length, matches: matches.slice(0, SHOWN).map((match) => ({ ...match, ...contextOf(project, article.id, match) })) }
  })
  return { total: ids.length, spellings: spellingsOf(all), hits }
}

function contextOf(project: Project, article: string, match: Match): { before: string; after: string } {
  const { text, table } = project.text(article)
  const { before, after } = snippet(text, match, CONTEXT, table)
  return { before, after }
}

/** Each form once, as it is spelled most often, the most frequent form first. */
function spellingsOf(matches: readonly Match[]): string[] {
  const byForm = Map.groupBy(matches, ({ quote }) => foldString(quote))
  return [...byForm.values()].toSorted((a, b) => b.length - a.length).map((form) => {
    const bySpelling = [...Map.groupBy(form, ({ quote }) => quote)]
    return bySpelling.reduce((most, next) => (next[1].length > most[1].length ? next : most))[0]
  })
}

/** Every match in one article. */
export function searchInArticle(project: Project, raw: string, exact: boolean, article: string): Match[] {
  return [...matchesOf(project, article, prepare(project, raw), exact)]
}
