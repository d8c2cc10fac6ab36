/** Saving the draft as one step that undo takes back. */
import { useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Client } from '#contract'
import { useClient } from '../../../state/client.tsx'
import { useCommands } from '../../../state/commands.tsx'
import { reportError } from '../../../state/errors.ts'
import { keys } from '../../../state/keys.ts'
import { tell } from '../../../state/toasts.ts'
import { useDraft } from '../model/draft.ts'

type Proposal = Parameters<Client['codebook']['save']>[0]

export function useSave(onSaved: () => void): { readonly isSaving: boolean; save(proposal: Proposal): void } {
  const { t } = useLingui()
  const client = useClient()
  const cache = useQueryClient()
  const commands = useCommands()
  const [isSaving, setIsSaving] = useState(false)
  const run = async (proposal: Proposal): Promise<void> => {
    const { version } = await client.codebook.save(proposal)
    const inForce = await client.codebook.get()
    cache.setQueryData(keys.codebook, inForce)
    useDraft.getState().saved(inForce)
    onSaved()
    tell(version === proposal.base ? t`Codebook saved` : t`Saved as version ${version}`, { label: t`Undo`, run: commands.undo })
  }
  return {
    isSaving,
    save: (proposal) => {
      setIsSaving(true)
      run(proposal).catch(reportError).finally(() => setIsSaving(false))
    },
  }
}
