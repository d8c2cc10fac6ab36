/** What the box proposes before there is anything to look for: values of a chip, saved searches, and the chips there are. */
import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import type { Client } from '#contract'
import type { Facet } from '#core/search/facets.ts'
import { useClient } from '../../state/client.tsx'
import { keys } from '../../state/keys.ts'
import { formatNumber } from '../../ui/format.ts'
import { FIELD_WORDS } from './field-words.ts'
import { closeFacet, openFacet } from './typed-facets.ts'

type Saved = Awaited<ReturnType<Client['search']['saved']>>[number]

export interface Choice {
  readonly key: string
  /** What is chosen, and what it means. */
  readonly name: string
  readonly about: string
  /** Signs of the search's own language run from left to right. */
  readonly isCode: boolean
  readonly saved: Saved | null
  pick(): void
}

interface Acts {
  /** Takes a chip in place of what is typed of it. */
  take(chip: Facet, typed: string): void
  type(typed: string): void
  ask(saved: Saved): void
}

/** Empty where hits are to be shown instead. */
export function useChoices(typed: string, hasChips: boolean, isOpen: boolean, { take, type, ask }: Acts): readonly Choice[] {
  const { i18n } = useLingui()
  const client = useClient()
  const open = openFacet(typed)
  const values = useQuery({
    queryKey: keys.searchValues(open?.field ?? 'label', open?.text ?? ''),
    queryFn: () => client.search.complete({ field: open!.field, text: open!.text }),
    enabled: isOpen && open !== null,
  })
  const saved = useQuery({ queryKey: keys.savedSearches, queryFn: () => client.search.saved(), enabled: isOpen })
  if (open !== null) {
    return (values.data ?? []).map(({ value, title, count }) => ({
      key: value, name: value, about: title === value ? (count === null ? '' : formatNumber(count)) : title, isCode: false, saved: null,
      pick: () => take(closeFacet(open, value), open.before),
    }))
  }
  if (typed.trim() !== '' || hasChips) return []
  const searches = (saved.data ?? []).map((one): Choice => ({ key: one.id, name: one.name, about: one.query, isCode: false, saved: one, pick: () => ask(one) }))
  const fields = FIELD_WORDS.map(([field, words]): Choice => ({ key: field, name: `${field}:`, about: i18n._(words), isCode: true, saved: null, pick: () => type(`${field}:`) }))
  return [...searches, ...fields]
}
