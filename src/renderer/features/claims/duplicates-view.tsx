/** Pairs of claims that may be one, to be looked at one after the other: merged, or kept as not the same. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useClient } from '../../state/client.tsx'
import { keys } from '../../state/keys.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { formatPercent } from '../../ui/format.ts'
import { useScreenKeys } from '../../ui/use-screen-keys.ts'
import { ClaimFacts, type ClaimRow } from './claim-facts.tsx'
import { SideBySide } from './compare-dialog.tsx'
import { PickList } from './pick-list.tsx'
import { useClaimActions } from './use-claim-actions.ts'

/** Pairs that are listed at once: the likeliest; those behind move up as pairs are answered. */
const SHOWN = 100
/** Milliseconds between two questions while pairs are still looked for. */
const AGAIN = 1_000

export function DuplicatesView({ onMerge }: { onMerge(claims: readonly ClaimRow[]): void }) {
  const { t } = useLingui()
  const client = useClient()
  const actions = useClaimActions()
  const [at, setCursor] = useState(0)
  const found = useQuery({
    queryKey: keys.duplicateClaims, queryFn: () => client.claims.duplicates({ offset: 0, limit: SHOWN }),
    refetchInterval: (query) => (query.state.data?.indexed.isBusy === true ? AGAIN : false),
  }).data
  const pairs = found?.pairs ?? []
  const cursor = Math.max(0, Math.min(at, pairs.length - 1))
  const pair = pairs[cursor]
  const merge = (): void => { if (pair !== undefined) onMerge([pair.a, pair.b].toSorted((x, y) => y.mentions - x.mentions)) }
  const reject = (): void => { if (pair !== undefined) actions.reject({ claim: pair.a.id, other: pair.b.id, span: null, article: null, start: null, end: null }) }
  useScreenKeys('claims', { M: merge, R: reject })
  const isLooking = found === undefined || found.indexed.isBusy
  return (
    <>
      <section className="claims-side pairs-side" aria-label={t`Pairs that may be one`}>
        <p className="pairs-note muted" role="status">
          {isLooking ? <Trans>Looking: {formatPercent(found === undefined || found.indexed.total === 0 ? 0 : found.indexed.done / found.indexed.total)} of the claims compared so far.</Trans> : <Trans>The likeliest first. Only you can tell whether they say the same.</Trans>}
        </p>
        {pairs.length > 0 && (
          <PickList
            className="claim-list" label={t`Pairs that may be one`} autoFocus count={pairs.length} cursor={cursor} onCursor={setCursor} estimate={120} keyOf={(index) => `${pairs[index]!.a.id} ${pairs[index]!.b.id}`} onEnter={merge}
            renderRow={(index) => (
              <>
                <span className="claim-wording-line" dir="auto">{pairs[index]!.a.text}</span>
                <span className="claim-wording-line pair-other" dir="auto">{pairs[index]!.b.text}</span>
              </>
            )}
          />
        )}
        {!isLooking && pairs.length === 0 && <Empty title={<Trans>No two claims look alike</Trans>} />}
      </section>
      {pair !== undefined && (
        <section className="claim-view" aria-label={t`The pair`}>
          <div className="claim-head">
            <SideBySide a={{ text: pair.a.text, facts: <ClaimFacts claim={pair.a} /> }} b={{ text: pair.b.text, facts: <ClaimFacts claim={pair.b} /> }} />
            <div className="claim-tools">
              <Button kind="primary" keys="M" onPress={merge}><Trans>Merge…</Trans></Button>
              <Button keys="R" onPress={reject}><Trans>Not the same</Trans></Button>
            </div>
          </div>
        </section>
      )}
    </>
  )
}
