/** The answers of a stance in words. */
import { useLingui } from '@lingui/react/macro'
import { useMemo } from 'react'
import type { Explicitness, Stance, StanceScope } from '#core/stance/stance.ts'
import { useSession } from '../screen/session-context.tsx'
import { readable } from '../readable.ts'

export const CONFIDENCES = [0.2, 0.4, 0.6, 0.8, 1] as const

export const signed = (step: number): string => (step < 0 ? `−${-step}` : step > 0 ? `+${step}` : '0')

export interface StanceWords {
  readonly scope: (scope: StanceScope) => string
  readonly explicitness: (explicitness: Explicitness) => string
  readonly value: (value: Stance['value']) => string | null
  readonly flag: (flag: boolean | null) => string | null
}

export function useStanceWords(): StanceWords {
  const { t } = useLingui()
  const { values } = useSession().parts.codebook.stance
  return useMemo(() => {
    const scopes: Record<StanceScope, string> = { article: t`Article`, paragraph: t`Paragraph`, sentence: t`Sentence`, span: t`Span` }
    return {
      scope: (scope) => scopes[scope],
      explicitness: (explicitness) => (explicitness === 'explicit' ? t`Explicit` : t`Implicit`),
      value: (value) => (value === null ? null : (values.find((one) => one.id === value)?.title ?? readable(value))),
      flag: (flag) => (flag === null ? null : flag ? t`Yes` : t`No`),
    }
  }, [t, values])
}
