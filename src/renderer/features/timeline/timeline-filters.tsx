/** What the timeline is narrowed to: words, people, subjects, states, days; and the article, where one came from one. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { RefObject } from 'react'
import { SUBJECTS, type TimelineFilter, type TimelineRow } from '#contract/history.ts'
import { useClient } from '../../state/client.tsx'
import { keys } from '../../state/keys.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceChip } from '../../ui/choice-chip.tsx'
import { DateChip } from '../../ui/date-chip.tsx'
import { TextField } from '../../ui/field.tsx'
import { useStateNames, useSubjectNames } from './words.ts'

interface TimelineFiltersProps {
  filter: TimelineFilter
  findRef: RefObject<HTMLInputElement | null>
  onChange(filter: TimelineFilter): void
}

const isEmpty = (value: unknown): boolean => value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

export function TimelineFilters({ filter, findRef, onChange }: TimelineFiltersProps) {
  const { t } = useLingui()
  const client = useClient()
  const authors = useQuery({ queryKey: keys.timelineAuthors, queryFn: () => client.history.authors() }).data ?? []
  const subjects = useSubjectNames()
  const states = useStateNames()
  const set = (change: Partial<TimelineFilter>): void => onChange(Object.fromEntries(Object.entries({ ...filter, ...change }).filter(([, value]) => !isEmpty(value))) as TimelineFilter)
  return (
    <div className="timeline-filters" role="group" aria-label={t`Filters`}>
      <TextField inputRef={findRef} label={t`Find in what was done`} labelHidden value={filter.text ?? ''} onChange={(text) => set({ text })} placeholder={t`Find in what was done…`} />
      <div className="timeline-chips">
        <ChoiceChip name={t`Annotator`} selected={filter.authors ?? []} choices={authors.map(({ id, name, operations }) => ({ value: id, name: name ?? t`unknown`, count: operations }))} onChange={(chosen) => set({ authors: chosen.filter((id) => id !== null) })} />
        <ChoiceChip name={t`Subject`} selected={filter.about ?? []} choices={SUBJECTS.map((value) => ({ value, name: subjects[value] ?? value, count: null }))} onChange={(chosen) => set({ about: SUBJECTS.filter((subject) => chosen.includes(subject)) })} />
        <ChoiceChip name={t`State`} selected={filter.states ?? []} choices={Object.entries(states).map(([value, name]) => ({ value, name, count: null }))} onChange={(chosen) => set({ states: (Object.keys(states) as TimelineRow['state'][]).filter((state) => chosen.includes(state)) })} />
        <DateChip from={filter.from} to={filter.to} onChange={({ from, to }) => onChange(Object.fromEntries(Object.entries({ ...filter, from, to }).filter(([, value]) => !isEmpty(value))) as TimelineFilter)} />
        {filter.article !== undefined && <Button kind="quiet" onPress={() => set({ article: undefined })}><Trans>In one article only: show all</Trans></Button>}
        {Object.keys(filter).length > 0 && <Button kind="quiet" onPress={() => onChange({})}><Trans>Clear filters</Trans></Button>}
      </div>
    </div>
  )
}
