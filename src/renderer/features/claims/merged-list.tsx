/** The wordings that count as a claim since they were merged into it; each can be taken out again. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useClient } from '../../state/client.tsx'
import { keys } from '../../state/keys.ts'
import { Button } from '../../ui/button.tsx'
import { useClaimActions } from './use-claim-actions.ts'

export function MergedList({ claim }: { claim: string }) {
  const { t } = useLingui()
  const client = useClient()
  const actions = useClaimActions()
  const merged = useQuery({ queryKey: keys.mergedClaims(claim), queryFn: () => client.claims.merged({ claim }) }).data ?? []
  if (merged.length === 0) return null
  return (
    <ul className="merged" aria-label={t`Merged into it`}>
      {merged.map(({ id, text }) => (
        <li key={id} className="merged-claim">
          <span className="merged-text" dir="auto">{text}</span>
          <Button kind="quiet" onPress={() => actions.release(id)}><Trans>Take out</Trans></Button>
        </li>
      ))}
    </ul>
  )
}
