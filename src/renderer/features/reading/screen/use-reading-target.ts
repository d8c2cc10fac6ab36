/** Goes where the window asked for: to an annotation, or to a hit with all hits painted. */
import { useEffect } from 'react'
import { reportError } from '../../../state/errors.ts'
import { useReadingTarget } from '../../../state/reading-target.ts'
import { findInArticle } from '../commands/find.ts'
import { selectSpan } from '../commands/select.ts'
import type { ReadingSession } from '../model/reading-session.ts'

export function useReadingTargetOf(session: ReadingSession): void {
  const target = useReadingTarget((state) => (state.target?.articleId === session.parts.article.id ? state.target : null))
  const request = target?.request
  useEffect(() => {
    if (target === null) return
    let hasMovedOn = false
    const go = async (): Promise<void> => {
      if (target.search !== null) await findInArticle(session, target.search.query, target.search.exact, target.search.start)
      // An undo that leaves nothing to select still changed what is painted.
      if (session.state.getState().loaded || target.focusSpan !== null) await session.feed?.again()
      if (!hasMovedOn && target.focusSpan !== null) selectSpan(session, target.focusSpan)
    }
    go().catch(reportError)
    return () => { hasMovedOn = true }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the same place asked for twice is two requests
  }, [session, request])
}
