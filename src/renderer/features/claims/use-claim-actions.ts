/** Changes to the registry, each a step that can be undone. */
import { plural } from '@lingui/core/macro'
import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import type { Client } from '#contract'
import { useClient } from '../../state/client.tsx'
import { useCommands } from '../../state/commands.tsx'
import { reportError } from '../../state/errors.ts'
import { tell } from '../../state/toasts.ts'

type Pair = Parameters<Client['claims']['reject']>[0]

export interface ClaimActions {
  /** Adds a claim and goes to it. */
  create(text: string): void
  reword(id: string, text: string): void
  setNote(id: string, note: string): void
  /** Takes it off the list; its mentions stay as spans. */
  remove(id: string): void
  /** Merges the others into one of them and goes there. */
  merge(claims: readonly string[], into: string): void
  /** Takes a merged claim out again. */
  release(id: string): void
  /** Makes a claim of some mentions and goes to it. */
  split(claim: string, text: string, spans: readonly string[]): void
  linkPassage(claim: string, passage: { readonly article: string; readonly start: number; readonly end: number }): void
  reject(pair: Pair): void
  takeBack(id: string): void
}

export function useClaimActions(): ClaimActions {
  const client = useClient()
  const commands = useCommands()
  const { t } = useLingui()
  return useMemo(() => {
    const undo = { label: t`Undo`, run: commands.undo }
    return {
      create: (text) => {
        client.registries.createClaim({ id: crypto.randomUUID(), text, span: null }).then((claim) => commands.goClaims(claim.id), reportError)
      },
      reword: (id, text) => { client.registries.editClaim({ id, text }).catch(reportError) },
      setNote: (id, note) => { client.registries.editClaim({ id, note: note === '' ? null : note }).catch(reportError) },
      remove: (id) => {
        client.registries.removeClaim({ id }).then(({ unlinked }) => {
          commands.goClaims(null)
          tell(plural(unlinked, { one: 'Claim removed, # mention unlinked', other: 'Claim removed, # mentions unlinked' }), undo)
        }, reportError)
      },
      merge: (claims, into) => {
        client.claims.merge({ claims: claims.filter((id) => id !== into), into }).then(({ id, mentions }) => {
          commands.goClaims(id)
          tell(plural(mentions, { one: 'Merged: # mention', other: 'Merged: # mentions' }), undo)
        }, reportError)
      },
      release: (id) => {
        client.claims.release({ claim: id }).then(() => {
          commands.goClaims(id)
          tell(t`The claim stands by itself again`, undo)
        }, reportError)
      },
      split: (claim, text, spans) => {
        client.claims.split({ id: crypto.randomUUID(), claim, text, spans: [...spans] }).then(({ id, mentions }) => {
          commands.goClaims(id)
          tell(plural(mentions, { one: 'A claim of its own, with # mention', other: 'A claim of its own, with # mentions' }), undo)
        }, reportError)
      },
      linkPassage: (claim, { article, start, end }) => {
        client.claims.linkPassage({ id: crypto.randomUUID(), claim, article, start, end }).then(({ span }) => {
          tell(t`Linked as a mention`, { label: t`Open`, run: () => commands.openArticle({ article, span }) })
        }, reportError)
      },
      reject: (pair) => { client.claims.reject(pair).then(() => tell(t`Kept as not the same`, undo), reportError) },
      takeBack: (id) => { client.claims.takeBack({ id }).then(() => tell(t`It may be proposed again`, undo), reportError) },
    }
  }, [client, commands, t])
}
