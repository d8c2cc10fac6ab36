/** What narrows the board: outlets, speakers and dates of the mentions. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { MentionFilter } from '#contract/claims.ts'
import { useClient } from '../../state/client.tsx'
import { keys } from '../../state/keys.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceChip } from '../../ui/choice-chip.tsx'
import { DateChip } from '../../ui/date-chip.tsx'

export const isFiltering = (filter: MentionFilter): boolean =>
  (filter.outlets?.length ?? 0) + (filter.holders?.length ?? 0) > 0 || filter.from !== undefined || filter.to !== undefined

export function ClaimFilters({ filter, onChange }: { filter: MentionFilter; onChange(filter: MentionFilter): void }) {
  const { t } = useLingui()
  const client = useClient()
  const facets = useQuery({ queryKey: keys.claimFacets, queryFn: () => client.claims.facets() }).data
  const change = (patch: MentionFilter): void => onChange(Object.fromEntries(Object.entries({ ...filter, ...patch }).filter(([, value]) => value !== undefined && (!Array.isArray(value) || value.length > 0))))
  return (
    <div className="claim-filters" role="group" aria-label={t`Narrow the mentions`}>
      <ChoiceChip name={t`Outlet`} choices={(facets?.outlets ?? []).map(({ value, count }) => ({ value, name: value ?? t`no outlet`, count }))} selected={filter.outlets ?? []} onChange={(outlets) => change({ outlets })} />
      <ChoiceChip name={t`Speaker`} choices={(facets?.holders ?? []).map(({ value, name, count }) => ({ value, name: name ?? t`no speaker`, count }))} selected={filter.holders ?? []} onChange={(holders) => change({ holders })} />
      <DateChip from={filter.from} to={filter.to} onChange={({ from, to }) => change({ from, to })} />
      {isFiltering(filter) && <Button kind="quiet" onPress={() => onChange({})}><Trans>Clear</Trans></Button>}
    </div>
  )
}
