/** Undo and redo over the whole project: says in words what was done and goes to where it happened. */
import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { inWords } from '../i18n/backend-words/in-words.ts'
import { useClient } from '../state/client.tsx'
import type { Commands } from '../state/commands.tsx'
import { reportError } from '../state/errors.ts'
import { redoLocally, undoLocally } from '../state/local-history.ts'
import { settlePendingEdits } from '../state/pending-edits.ts'
import { useReadingTarget } from '../state/reading-target.ts'
import { useRoute } from '../state/route.ts'
import { tell } from '../state/toasts.ts'

/** Goes to an annotation; in reading, to the article. A change of the library's own is seen in the library itself. */
function follow(article: string | null, focus: string | null): void {
  const { route, go } = useRoute.getState()
  if (article === null || (focus === null && route.screen !== 'reading')) return
  useReadingTarget.getState().aim({ articleId: article, focusSpan: focus, search: null })
  go({ screen: 'reading', article })
}

export function useHistoryCommands(): Pick<Commands, 'undo' | 'redo'> {
  const client = useClient()
  const { t } = useLingui()
  return useMemo(() => ({
    undo: () => {
      if (undoLocally()) return
      settlePendingEdits().then(() => client.history.undo()).then(({ done: step, article, focus }) => {
        const done = step === null ? null : inWords(step)
        tell(done === null ? t`Nothing to undo` : t`Undone: ${done}`)
        if (done !== null) follow(article, focus)
      }).catch(reportError)
    },
    redo: () => {
      if (redoLocally()) return
      settlePendingEdits().then(() => client.history.redo()).then(({ done: step, article, focus }) => {
        const done = step === null ? null : inWords(step)
        tell(done === null ? t`Nothing to redo` : t`Done again: ${done}`)
        if (done !== null) follow(article, focus)
      }).catch(reportError)
    },
  }), [client, t])
}
