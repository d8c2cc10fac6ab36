/** How what was looked for is written in the articles found, with a word on why there is more than was typed. */
import { Trans, useLingui } from '@lingui/react/macro'
import { CircleHelp } from 'lucide-react'
import { Focusable } from 'react-aria-components'
import { WithTooltip } from '../../ui/button.tsx'
import { formatNumber } from '../../ui/format.ts'

/** More spellings than this are folded into a count. */
const SHOWN = 6
/** Of those in the count, as many are named under the pointer. */
const NAMED = 40

export function SpellingChips({ spellings, typed, exact }: { spellings: readonly string[]; typed: string; exact: boolean }) {
  const { t } = useLingui()
  const words = typed.split(/\s+/)
  if (exact || spellings.every((spelling) => words.includes(spelling))) return null
  const rest = spellings.slice(SHOWN)
  return (
    <div className="spellings">
      <WithTooltip text={<Trans>How your words are written in these articles. Turn on exact spelling to find only what you typed.</Trans>}>
        <Focusable>
          <span className="spellings-name" role="img" tabIndex={0} aria-label={t`Why other spellings are found`}><CircleHelp aria-hidden="true" /> <Trans>written as</Trans></span>
        </Focusable>
      </WithTooltip>
      <ul className="spellings-list" aria-label={t`Found as`}>
        {spellings.slice(0, SHOWN).map((spelling) => <li key={spelling} className="spelling-chip"><bdi>{spelling}</bdi></li>)}
        {rest.length > 0 && <li className="spelling-chip muted" title={`${rest.slice(0, NAMED).join(' · ')}${rest.length > NAMED ? ' …' : ''}`}><Trans>{formatNumber(rest.length)} more</Trans></li>}
      </ul>
    </div>
  )
}
