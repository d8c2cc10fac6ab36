/** Going to an article, to an annotation in it, or to a hit of a search. */
import { useMemo } from 'react'
import { useClient } from '../state/client.tsx'
import type { Commands } from '../state/commands.tsx'
import { reportError } from '../state/errors.ts'
import { useLibraryView } from '../state/library-view.ts'
import { useReadingTarget } from '../state/reading-target.ts'
import { useRoute } from '../state/route.ts'

export function usePlaceCommands(): Pick<Commands, 'openArticle' | 'goReading'> {
  const client = useClient()
  return useMemo(() => {
    const { go } = useRoute.getState()
    const openFirst = async (): Promise<void> => {
      const { sort, filter } = useLibraryView.getState()
      const { route } = useRoute.getState()
      const { rows } = await client.articles.page({ sort, filter, offset: 0, limit: 1 })
      // Whoever went elsewhere meanwhile stays there.
      if (useRoute.getState().route === route) go({ screen: 'reading', article: rows[0]?.id ?? null })
    }
    return {
      openArticle: ({ article, span = null, search = null }) => {
        useReadingTarget.getState().aim({ articleId: article, focusSpan: span, search })
        go({ screen: 'reading', article })
      },
      goReading: () => {
        const last = useReadingTarget.getState().target?.articleId
        if (last === undefined) openFirst().catch(reportError)
        else go({ screen: 'reading', article: last })
      },
    }
  }, [client])
}
