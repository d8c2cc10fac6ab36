/** Finding in the open article: hits of the project's folded search, painted exactly where they stand. */
import { t } from '@lingui/core/macro'
import { parseSearch } from '#core/search/language.ts'
import type { ReadingSession } from '../model/reading-session.ts'

/** Words that stand in a row, the last one perhaps begun only; who writes signs of the search's own language means those. */
function asPhrase(typed: string): string {
  const words = typed.trim()
  return /\s/.test(words) && !/["*]|(^|\s)-/.test(words) ? `"${words}"*` : words
}

/** A longer selection is none that one would look for again (letters). */
const MOST_LETTERS = 60

/** What finding begins with: the selected words, where they are few. */
export function toFind(session: ReadingSession): string {
  const { picked } = session
  const words = picked === null ? '' : session.store.slice(picked)
  return words.length > MOST_LETTERS || words.includes('\n') ? '' : words
}

export const findTyped = (session: ReadingSession, typed: string): Promise<void> => findInArticle(session, asPhrase(typed), false, null, typed)

/**
 * Looks for a query and goes to the hit at `start` (code points), else to the first one after what is on the screen. `shown` is
 * what stands in the field.
 */
export async function findInArticle(session: ReadingSession, query: string, exact: boolean, start: number | null, shown: string = query): Promise<void> {
  if (query.trim() === '') return clearFind(session)
  // A pattern or chip that is half typed finds nothing yet.
  if (parseSearch(query).problems.length > 0) return session.state.setState({ find: { query: shown, hits: [], current: 0 } })
  const matches = await session.parts.client.search.inArticle({ article: session.parts.article.id, query, exact })
  const hits = matches.map((match) => session.store.fromCodePoints([match.start, match.end]))
  const wanted = matches.findIndex((match) => match.start === start)
  const top = session.surface?.top() ?? 0
  const current = wanted >= 0 ? wanted : Math.max(0, hits.findIndex((hit) => hit.start >= top))
  session.state.setState({ find: { query: shown, hits, current } })
  showHit(session)
}

/** The next or previous hit, round and round. */
export function stepHit(session: ReadingSession, by: 1 | -1): void {
  const { find } = session.state.getState()
  if (find === null || find.hits.length === 0) return
  session.state.setState({ find: { ...find, current: (find.current + by + find.hits.length) % find.hits.length } })
  showHit(session)
}

/** Makes the current hit the selection, so that it can be tagged. */
export function pickHit(session: ReadingSession): void {
  const { find } = session.state.getState()
  const hit = find?.hits[find.current]
  if (hit !== undefined) session.state.setState({ selected: null, cursor: { anchor: hit, focus: hit } })
}

export function clearFind(session: ReadingSession): void {
  session.state.setState({ find: null })
}

function showHit(session: ReadingSession): void {
  const { find } = session.state.getState()
  const hit = find?.hits[find.current]
  if (find === null || hit === undefined) return session.announce(t`Nothing found`)
  const place = find.current + 1
  const total = find.hits.length
  session.announce(t`${place} of ${total}`)
  void session.surface?.reveal(hit)
}
