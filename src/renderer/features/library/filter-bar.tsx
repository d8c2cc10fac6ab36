/** What the list is narrowed to: one chip a field, each opening its choices with counts. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { ArticleFilter } from '#contract/articles.ts'
import { PROGRESS_STATES } from '#core/articles/article.ts'
import { useClient } from '../../state/client.tsx'
import { keys } from '../../state/keys.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceChip } from '../../ui/choice-chip.tsx'
import { DateChip } from '../../ui/date-chip.tsx'
import { formatLanguage } from '../../ui/format.ts'
import { useProgressName } from '../../ui/progress-mark.tsx'
import { useMissingNames } from './missing.ts'
import { type FilterCount, useCounts } from './use-counts.ts'

interface FilterBarProps {
  filter: ArticleFilter
  onChange(filter: ArticleFilter): void
}

/** The filter with one field set, or without it where the value is empty. */
function withField<K extends keyof ArticleFilter>(filter: ArticleFilter, field: K, value: ArticleFilter[K] | undefined): ArticleFilter {
  const { [field]: _before, ...rest } = filter
  const isEmpty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
  return (isEmpty ? rest : { ...rest, [field]: value }) as ArticleFilter
}

export function FilterBar({ filter, onChange }: FilterBarProps) {
  const { t } = useLingui()
  const client = useClient()
  const facets = useQuery({ queryKey: keys.facets, queryFn: () => client.articles.facets() }).data
  const progressName = useProgressName()
  const missingNames = useMissingNames()
  const progressCounts: FilterCount[] = PROGRESS_STATES.map((state) => ({ value: state, filter: withField(filter, 'progress', [state]) }))
  const missingCounts: FilterCount[] = Object.keys(missingNames).map((field) => ({ value: field, filter: withField(filter, 'missing', field as NonNullable<ArticleFilter['missing']>) }))

  return (
    <div className="filters" role="group" aria-label={t`Filters`}>
      <ChoiceChip
        name={t`Outlet`} selected={filter.outlet ?? []} onChange={(outlet) => onChange(withField(filter, 'outlet', outlet))}
        choices={(facets?.outlets ?? []).map(({ value, count }) => ({ value, name: value ?? t`no outlet`, count }))}
      />
      <ChoiceChip
        name={t`Language`} selected={filter.language ?? []} onChange={(language) => onChange(withField(filter, 'language', language))}
        choices={(facets?.languages ?? []).map(({ value, count }) => ({ value, name: value === null ? t`unknown` : formatLanguage(value), count }))}
      />
      <ChoiceChip
        name={t`Progress`} selected={filter.progress ?? []} useCounts={() => useCounts(progressCounts)}
        onChange={(progress) => onChange(withField(filter, 'progress', PROGRESS_STATES.filter((state) => progress.includes(state))))}
        choices={PROGRESS_STATES.map((value) => ({ value, name: progressName(value), count: null }))}
      />
      <DateChip from={filter.from} to={filter.to} onChange={({ from, to }) => onChange(withField(withField(filter, 'from', from), 'to', to))} />
      <ChoiceChip
        name={t`Missing`} selected={filter.missing === undefined ? [] : [filter.missing]} useCounts={() => useCounts(missingCounts)} isSingle
        onChange={([field]) => onChange(withField(filter, 'missing', (field ?? undefined) as ArticleFilter['missing']))}
        choices={Object.entries(missingNames).map(([value, name]) => ({ value, name, count: null }))}
      />
      {Object.keys(filter).length > 0 && <Button kind="quiet" onPress={() => onChange({})}><Trans>Clear filters</Trans></Button>}
    </div>
  )
}
