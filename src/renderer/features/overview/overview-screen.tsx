/** The project in numbers: what was marked where, stance over time, progress, working time. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CellFilter } from '#contract/overview.ts'
import { useClient } from '../../state/client.tsx'
import { keys } from '../../state/keys.ts'
import { useProject } from '../../state/project.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceChip } from '../../ui/choice-chip.tsx'
import { DateChip } from '../../ui/date-chip.tsx'
import { CrossTable } from './cross-table.tsx'
import { FinishedByDay, ProgressChart } from './progress-chart.tsx'
import { StanceOverTime } from './stance-over-time.tsx'
import { TimeChart } from './time-chart.tsx'
import './overview.css'

export function OverviewScreen() {
  const { t } = useLingui()
  const client = useClient()
  const project = useProject()
  const [filter, setFilter] = useState<CellFilter>({})
  const facets = useQuery({ queryKey: keys.facets, queryFn: () => client.articles.facets() }).data
  const set = (change: CellFilter): void => setFilter(Object.fromEntries(Object.entries({ ...filter, ...change }).filter(([, value]) => value !== undefined && value.length > 0)) as CellFilter)
  return (
    <div className="overview">
      <div className="overview-filters" role="group" aria-label={t`Filters`}>
        <ChoiceChip name={t`Outlet`} selected={filter.outlet ?? []} choices={(facets?.outlets ?? []).map(({ value, count }) => ({ value, name: value ?? t`no outlet`, count }))} onChange={(outlet) => set({ outlet })} />
        <ChoiceChip name={t`Annotator`} selected={filter.annotator ?? []} choices={(project?.annotators ?? []).map(({ id, name }) => ({ value: id, name, count: null }))} onChange={(chosen) => set({ annotator: chosen.filter((id) => id !== null) })} />
        <DateChip from={filter.from} to={filter.to} onChange={({ from, to }) => setFilter(Object.fromEntries(Object.entries({ ...filter, from, to }).filter(([, value]) => value !== undefined)) as CellFilter)} />
        {Object.keys(filter).length > 0 && <Button kind="quiet" onPress={() => setFilter({})}><Trans>Clear filters</Trans></Button>}
      </div>
      <div className="overview-charts">
        <CrossTable filter={filter} />
        <StanceOverTime filter={filter} />
        <div className="overview-pair"><ProgressChart /><FinishedByDay /></div>
        <TimeChart />
      </div>
    </div>
  )
}
