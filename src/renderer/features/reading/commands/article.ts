/** Going on to the next article, and saying how far one is with this one. */
import { t } from '@lingui/core/macro'
import type { Article } from '#contract/articles.ts'
import type { Progress } from '#core/articles/article.ts'
import { reportError } from '../../../state/errors.ts'
import { keys } from '../../../state/keys.ts'
import { useLibraryView } from '../../../state/library-view.ts'
import type { ReadingSession } from '../model/reading-session.ts'

export async function stepArticle(session: ReadingSession, direction: 'forward' | 'backward'): Promise<void> {
  const { client, article, openArticle } = session.parts
  const { sort, filter } = useLibraryView.getState()
  try {
    const { previous, next } = await client.articles.neighbours({ id: article.id, sort, filter })
    const to = direction === 'forward' ? next : previous
    if (to === null) session.refuse(direction === 'forward' ? t`This is the last article of the list` : t`This is the first article of the list`)
    else openArticle(to, null)
  } catch (error) {
    reportError(error)
  }
}

export async function setProgress(session: ReadingSession, progress: Progress): Promise<void> {
  const { client, article, cache } = session.parts
  session.delayed.flush()
  try {
    await session.writer.send([], () => client.articles.setProgress({ ids: [article.id], progress }))
    cache.setQueryData<Article>(keys.article(article.id), (known) => (known === undefined ? known : { ...known, progress }))
    session.announce(progress === 'done' ? t`Marked as done` : t`Marked as not done`)
  } catch (error) {
    reportError(error)
  }
}

/** What the project now says about the article, not what it said when it was opened. */
export const progressOf = (session: ReadingSession): Progress =>
  session.parts.cache.getQueryData<Article>(keys.article(session.parts.article.id))?.progress ?? session.parts.article.progress

export const toggleDone = (session: ReadingSession): Promise<void> => setProgress(session, progressOf(session) === 'done' ? 'in_progress' : 'done')

export async function doneAndNext(session: ReadingSession): Promise<void> {
  await setProgress(session, 'done')
  await stepArticle(session, 'forward')
}
