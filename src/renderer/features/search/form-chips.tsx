/** The spellings of the project's own vocabulary that a query also found. */
import { Trans, useLingui } from '@lingui/react/macro'
import type { Forms } from './use-results.ts'

/** More forms than this are folded into a count. */
const SHOWN = 6

export function FormChips({ forms }: { forms: Forms }) {
  const { t } = useLingui()
  const all = [...new Set(forms.flatMap(({ term, forms: found }) => found.filter((form) => form !== term)))]
  if (all.length === 0) return null
  const rest = all.slice(SHOWN)
  return (
    <ul className="forms" aria-label={t`Also found as`}>
      {all.slice(0, SHOWN).map((form) => <li key={form} className="form-chip"><bdi>{form}</bdi></li>)}
      {rest.length > 0 && <li className="form-chip muted" title={rest.join(' · ')}><Trans>{rest.length} more</Trans></li>}
    </ul>
  )
}
