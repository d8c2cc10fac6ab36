/** What is counted, and by what, in words; labels and stance values by their titles. */
import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Dimension } from '#contract/overview.ts'
import { useClient } from '../../state/client.tsx'
import { keys } from '../../state/keys.ts'
import { formatDate, formatLanguage } from '../../ui/format.ts'

export function useDimensionNames(): Readonly<Record<Dimension, string>> {
  const { t } = useLingui()
  return {
    label: t`Label`, claim: t`Claim`, speaker: t`Speaker`, outlet: t`Outlet`, annotator: t`Annotator`, language: t`Language`, year: t`Year`, month: t`Month`, codebook: t`Codebook`,
    value: t`Stance`, target: t`Target`, holder: t`Holder`, scope: t`Scope`,
  }
}

/** The name of a value of a dimension as it is shown; what is missing is said to be. */
export function useValueName(): (dimension: Dimension, value: string | null) => string {
  const { t } = useLingui()
  const client = useClient()
  const codebook = useQuery({ queryKey: keys.codebook, queryFn: () => client.codebook.get() }).data
  return useMemo(() => {
    const titles = new Map<string, string>([...(codebook?.labels ?? []).map(({ id, title }) => [`label ${id}`, title] as const), ...(codebook?.stance.values ?? []).map(({ id, title }) => [`value ${id}`, title] as const)])
    return (dimension, value) => {
      if (value === null) return dimension === 'outlet' ? t`no outlet` : dimension === 'year' || dimension === 'month' ? t`no date` : t`none`
      if (dimension === 'month' || dimension === 'year') return formatDate(value)
      if (dimension === 'language') return formatLanguage(value)
      return titles.get(`${dimension} ${value}`) ?? value
    }
  }, [codebook, t])
}
