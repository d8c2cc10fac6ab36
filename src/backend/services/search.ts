/** Search: which articles match, where exactly, and in which forms of the project's vocabulary. */
import { expandQuery, toFtsExpression } from '#core/search/expand.ts'
import { findMatches, type Match } from '#core/search/match.ts'
import { isEmpty, parseQuery, type Query } from '#core/search/query.ts'
import { snippet } from '#core/search/snippet.ts'
import type { ArticleRow } from '#contract/articles.ts'
import { hasWord, matchingArticles } from '../storage/search.ts'
import { articleRows } from './articles.ts'
import type { Project } from './project.ts'

/** Matches of one article that a list shows; the article itself shows all. */
const SHOWN = 5
/** Code points of context on each side in a list. */
const CONTEXT = 60

export interface SearchPage {
  total: number
  forms: { term: string; forms: string[] }[]
  hits: { article: ArticleRow; matches: (Match & { before: string; after: string })[]; count: number }[]
}

interface Prepared { readonly query: Query; readonly forms: ReadonlyMap<string, readonly string[]> }

function prepare(project: Project, raw: string): Prepared {
  const query = parseQuery(raw)
  return { query, forms: expandQuery(query, (word) => hasWord(project.db, word)) }
}

const matchesOf = (project: Project, article: string, { query, forms }: Prepared, exact: boolean): readonly Match[] =>
  findMatches(project.text(article).text, query, forms, { exact })

/** Articles that match, a page of them. With `exact`, only those where the spelling as typed stands. */
export function search(project: Project, raw: string, exact: boolean, offset: number, limit: number): SearchPage {
  const prepared = prepare(project, raw)
  if (isEmpty(prepared.query)) return { total: 0, forms: [], hits: [] }
  const candidates = matchingArticles(project.db, toFtsExpression(prepared.query, prepared.forms))
  const ids = exact ? candidates.filter((id) => matchesOf(project, id, prepared, true).length > 0) : candidates
  const rows = articleRows(project, ids.slice(offset, offset + limit))
  return {
    total: ids.length,
    forms: [...prepared.forms].map(([term, forms]) => ({ term, forms: [...forms] })),
    hits: rows.map((article) => {
      const found = matchesOf(project, article.id, prepared, exact)
      const { text } = project.text(article.id)
      return { article, count: found.length, matches: found.slice(0, SHOWN).map((match) => ({ ...match, ...contextOf(text, match) })) }
    }),
  }
}

function contextOf(text: string, match: Match): { before: string; after: string } {
  const { before, after } = snippet(text, match, CONTEXT)
  return { before, after }
}

/** Every match in one article. */
export function searchInArticle(project: Project, raw: string, exact: boolean, article: string): Match[] {
  return [...matchesOf(project, article, prepare(project, raw), exact)]
}
