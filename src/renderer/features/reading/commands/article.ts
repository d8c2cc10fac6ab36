/** Going on to the next article, and saying how far one is with this one. */
import { t } from '@lingui/core/macro'
import type { Article } from '#contract/articles.ts'
import type { Progress } from '#core/articles/article.ts'
import { reportError } from '../../../state/errors.ts'
import { keys } from '../../../state/keys.ts'
import { neighboursOf, type Neighbours } from '../model/neighbours.ts'
import type { ReadingSession } from '../model/reading-session.ts'

const neighbours = ({ parts: { client, cache, article } }: ReadingSession): Promise<Neighbours> => neighboursOf(client, cache, article.id)

export async function stepArticle(session: ReadingSession, direction: 'forward' | 'backward'): Promise<void> {
  try {
    const { previous, next, place } = await neighbours(session)
    const to = direction === 'forward' ? next : previous
    if (place === null) session.refuse(t`The library's filter leaves this article out: choose the next one from the list`)
    else if (to === null) session.refuse(direction === 'forward' ? t`This is the last article of the list` : t`This is the first article of the list`)
    else session.parts.openArticle(to, null)
  } catch (error) {
    reportError(error)
  }
}

/** False where the project refused. */
export async function setProgress(session: ReadingSession, progress: Progress): Promise<boolean> {
  const { client, article, cache } = session.parts
  session.delayed.flush()
  try {
    await session.writer.send([], () => client.articles.setProgress({ ids: [article.id], progress }))
    cache.setQueryData<Article>(keys.article(article.id), (known) => (known === undefined ? known : { ...known, progress }))
    session.announce(progress === 'done' ? t`Marked as done` : t`Marked as not done`)
    return true
  } catch (error) {
    reportError(error)
    return false
  }
}

/** What the project now says about the article, not what it said when it was opened. */
export const progressOf = (session: ReadingSession): Progress =>
  session.parts.cache.getQueryData<Article>(keys.article(session.parts.article.id))?.progress ?? session.parts.article.progress

export const toggleDone = (session: ReadingSession): Promise<boolean> => setProgress(session, progressOf(session) === 'done' ? 'in_progress' : 'done')

/** The next one is asked for first: a list of what is not done yet has no place for this one afterwards. */
export async function doneAndNext(session: ReadingSession): Promise<void> {
  try {
    const { next } = await neighbours(session)
    if (!(await setProgress(session, 'done'))) return
    if (next === null) session.refuse(t`Done. This was the last article of the list`)
    else session.parts.openArticle(next, null)
  } catch (error) {
    reportError(error)
  }
}
