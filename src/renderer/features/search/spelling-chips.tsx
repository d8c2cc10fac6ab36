/** The forms by which the words were found, each of which can be switched off; and the way to words that are looked for together. */
import { Trans, useLingui } from '@lingui/react/macro'
import { CircleHelp, Link2 } from 'lucide-react'
import { useState } from 'react'
import { Focusable } from 'react-aria-components'
import { WithTooltip } from '../../ui/button.tsx'
import { formatNumber } from '../../ui/format.ts'
import type { FoundForm } from './answers.ts'

/** More forms than this are folded away until they are asked for. */
const SHOWN = 6

interface SpellingChipsProps {
  forms: readonly FoundForm[]
  /** Forms that are switched off. */
  dropped: readonly string[]
  onToggle(form: string): void
  onSynonyms(): void
}

export function SpellingChips({ forms, dropped, onToggle, onSynonyms }: SpellingChipsProps) {
  const { t } = useLingui()
  const [isAll, setAll] = useState(false)
  if (forms.length + dropped.length === 0) return null
  const shown = isAll ? forms : forms.slice(0, SHOWN)
  const rest = forms.length - shown.length
  return (
    <div className="spellings">
      <WithTooltip text={<Trans>How your words are written in these articles. Switch a form off to leave it out, or turn on exact spelling to find only what you typed.</Trans>}>
        <Focusable>
          <span className="spellings-name" role="img" tabIndex={0} aria-label={t`Why other spellings are found`}><CircleHelp aria-hidden="true" /> <Trans>written as</Trans></span>
        </Focusable>
      </WithTooltip>
      <ul className={`spellings-list${isAll ? ' is-all' : ''}`} aria-label={t`Found as`}>
        {shown.map(({ form, spelling, count }) => (
          <li key={form}><button type="button" className="spelling-chip" aria-pressed="true" onClick={() => onToggle(form)}><bdi>{spelling}</bdi> <span className="num muted">{formatNumber(count)}</span></button></li>
        ))}
        {dropped.map((form) => <li key={form}><button type="button" className="spelling-chip" aria-pressed="false" onClick={() => onToggle(form)}><bdi>{form}</bdi></button></li>)}
        {rest > 0 && <li><button type="button" className="spelling-chip muted" onClick={() => setAll(true)}><Trans>{formatNumber(rest)} more</Trans></button></li>}
      </ul>
      <button type="button" className="spellings-together" onClick={onSynonyms}><Link2 aria-hidden="true" /> <Trans>Look for together…</Trans></button>
    </div>
  )
}
