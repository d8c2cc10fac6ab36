/** Work on the selected articles, each as one step that can be undone. */
import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Progress } from '#core/articles/article.ts'
import { useClient } from '../../state/client.tsx'
import { useCommands } from '../../state/commands.tsx'
import { reportError } from '../../state/errors.ts'
import { tell } from '../../state/toasts.ts'
import { idsOfSelection } from './all-ids.ts'
import type { MetadataPatch } from './metadata-fields.ts'
import type { View } from './view.ts'
import type { Selection } from './selection.ts'

export interface LibraryActions {
  /** True while ids are gathered or the backend is at it. */
  readonly isBusy: boolean
  edit(selection: Selection, patch: MetadataPatch): void
  setProgress(selection: Selection, progress: Progress): void
  remove(selection: Selection, then: () => void): void
}

export function useLibraryActions(view: View): LibraryActions {
  const client = useClient()
  const cache = useQueryClient()
  const commands = useCommands()
  const { t } = useLingui()
  const [isBusy, setIsBusy] = useState(false)
  const undo = { label: t`Undo`, run: commands.undo }

  const run = async (selection: Selection, work: (ids: string[]) => Promise<void>): Promise<void> => {
    setIsBusy(true)
    try {
      const ids = await idsOfSelection(client, cache, view, selection)
      if (ids.length > 0) await work(ids)
    } catch (error) {
      reportError(error)
    } finally {
      setIsBusy(false)
    }
  }
  return {
    isBusy,
    edit: (selection, patch) => void run(selection, async (ids) => {
      const { changed } = await client.articles.edit({ ids, patch })
      tell(plural(changed, { one: '# article edited', other: '# articles edited' }), undo)
    }),
    setProgress: (selection, progress) => void run(selection, async (ids) => {
      const { changed } = await client.articles.setProgress({ ids, progress })
      tell(plural(changed, { one: 'Progress of # article set', other: 'Progress of # articles set' }), undo)
    }),
    remove: (selection, then) => void run(selection, async (ids) => {
      const { changed } = await client.articles.remove({ ids })
      then()
      tell(plural(changed, { one: '# article removed', other: '# articles removed' }), undo)
    }),
  }
}
