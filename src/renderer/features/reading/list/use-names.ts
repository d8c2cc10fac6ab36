/** Names of actors, targets and claims for the list, asked for once by id. */
import { useLingui } from '@lingui/react/macro'
import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Stance } from '#core/stance/stance.ts'
import { isSpeaker } from '#core/spans/span.ts'
import { useClient } from '../../../state/client.tsx'
import { keys } from '../../../state/keys.ts'
import { useReading, useSession, useSpansVersion } from '../screen/session-context.tsx'
import { stanceTitle } from './stance-title.ts'
import type { ListNames } from './article-groups.ts'

/** Names beyond this many are shown when the list is opened once more by another grouping: nobody reads so many at once. */
const MOST = 500

export function useListNames(): ListNames {
  const session = useSession()
  const { registries } = useClient()
  const { t } = useLingui()
  const version = useSpansVersion()
  const stances = useReading((state) => state.stances)
  const wanted = useMemo(() => {
    const spans = session.model.ordered().map(({ span }) => span)
    return {
      actor: unique([...stances.map(({ holder }) => holder), ...spans.flatMap(({ attributes }) => Object.values(attributes).filter(isSpeaker).map(({ actor }) => actor))]),
      target: unique(stances.map(({ target }) => target)),
      claim: unique(spans.map(({ claim }) => claim)),
    }
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the spans change in place, and their version says when
  }, [session, stances, version])
  const actors = useQueries({ queries: wanted.actor.map((id) => ({ queryKey: [...keys.registries, 'actor', id], queryFn: () => registries.actor({ id }) })), combine: byId })
  const targets = useQueries({ queries: wanted.target.map((id) => ({ queryKey: [...keys.registries, 'target', id], queryFn: () => registries.target({ id }) })), combine: byId })
  const claims = useQueries({ queries: wanted.claim.map((id) => ({ queryKey: [...keys.registries, 'claim', id], queryFn: () => registries.claim({ id }) })), combine: byId })
  const scale = session.parts.codebook.stance.values
  return useMemo(() => {
    const actor = (id: string): string => actors.get(id) ?? '…'
    const target = (id: string): string => targets.get(id) ?? '…'
    return {
      actor, target, claim: (id) => claims.get(id) ?? '…',
      value: (stance: Stance): string => stanceTitle(stance.holder === null ? null : actor(stance.holder), stance.target === null ? null : target(stance.target), scale.find(({ id }) => id === stance.value)?.title ?? null),
      words: { stances: t`Stances`, noHolder: t`Without a holder`, noTarget: t`Without a target`, noClaim: t`Not linked to a claim`, all: t`Spans in order` },
    }
  }, [actors, targets, claims, scale, t])
}

const unique = (ids: readonly (string | null)[]): string[] => [...new Set(ids.filter((id) => id !== null))].slice(0, MOST)

/** By id the name, of a claim the wording. */
function byId(answers: readonly { readonly data: { readonly id: string; readonly name?: string; readonly text?: string } | undefined }[]): ReadonlyMap<string, string> {
  return new Map(answers.flatMap(({ data }) => (data === undefined ? [] : [[data.id, data.name ?? data.text ?? ''] as const])))
}
