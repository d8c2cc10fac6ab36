/** Changes to the registry, each a step that can be undone. */
import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import { useClient } from '../../state/client.tsx'
import { useCommands } from '../../state/commands.tsx'
import { reportError } from '../../state/errors.ts'
import { tell } from '../../state/toasts.ts'

export interface ClaimActions {
  /** Adds a claim and goes to it. */
  create(text: string): void
  reword(id: string, text: string): void
  setNote(id: string, note: string): void
  /** Takes it off the list; its mentions stay as spans. */
  remove(id: string): void
}

export function useClaimActions(): ClaimActions {
  const client = useClient()
  const commands = useCommands()
  const { t } = useLingui()
  return useMemo(() => ({
    create: (text) => {
      client.registries.createClaim({ id: crypto.randomUUID(), text, span: null }).then((claim) => commands.goClaims(claim.id), reportError)
    },
    reword: (id, text) => { client.registries.editClaim({ id, text }).catch(reportError) },
    setNote: (id, note) => { client.registries.editClaim({ id, note: note === '' ? null : note }).catch(reportError) },
    remove: (id) => {
      client.registries.removeClaim({ id }).then(({ unlinked }) => {
        commands.goClaims(null)
        tell(plural(unlinked, { one: 'Claim removed, # mention unlinked', other: 'Claim removed, # mentions unlinked' }), { label: t`Undo`, run: commands.undo })
      }, reportError)
    },
  }), [client, commands, t])
}
