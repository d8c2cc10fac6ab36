/** Options of the codebook in words: it knows them by their ids alone. */
import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import { readable } from '../readable.ts'

export interface OptionName {
  readonly id: string
  readonly name: string
  /** What the name is short for, where that says more. */
  readonly meaning?: string
}

/** The field's own abbreviations for how worth checking a sentence is, written out; every other id is made readable. */
export function useOptionNames(): (ids: readonly string[]) => readonly OptionName[] {
  const { t } = useLingui()
  return useCallback((ids: readonly string[]) => {
    const known: Readonly<Record<string, Omit<OptionName, 'id'>>> = {
      NFS: { name: t`Not factual`, meaning: t`NFS: no factual statement, such as an opinion, a wish or a question` },
      UFS: { name: t`Unimportant`, meaning: t`UFS: a factual statement that nobody needs to have checked` },
      CFS: { name: t`Check-worthy`, meaning: t`CFS: a factual statement that the public would want checked` },
      yes: { name: t`Yes` }, no: { name: t`No` }, unsure: { name: t`Unsure` },
    }
    return ids.map((id) => ({ id, ...(known[id] ?? { name: readable(id) }) }))
  }, [t])
}
