/** Has the next article ready while this one is read. */
import { useEffect } from 'react'
import { useLibraryView } from '../../../state/library-view.ts'
import { fetchAhead } from '../model/neighbours.ts'
import type { ReadingSession } from '../model/reading-session.ts'
import { useReading } from './session-context.tsx'

/** The open article comes first: nothing is fetched before it has been on the screen for this long (ms). */
const CALM = 400

/** For a part inside of the session. */
export function useFetchAhead({ parts: { client, cache, article } }: ReadingSession): void {
  const isLoaded = useReading((state) => state.loaded)
  const sort = useLibraryView((state) => state.sort)
  const filter = useLibraryView((state) => state.filter)
  useEffect(() => {
    if (!isLoaded) return
    // What cannot be had ahead is asked for, and its error told, when one goes there.
    const timer = setTimeout(() => { fetchAhead(client, cache, article.id).catch(() => {}) }, CALM)
    return () => clearTimeout(timer)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- another order or filter has another next article
  }, [isLoaded, client, cache, article.id, sort, filter])
}
