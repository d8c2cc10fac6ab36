/** What was answered here, latest first; any answer can be taken back, and its question is asked again. */
import { Trans, useLingui } from '@lingui/react/macro'
import { Check, Pencil, RotateCcw, SkipForward, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Codebook } from '#core/codebook/codebook.ts'
import { findLabel } from '#core/codebook/codebook.ts'
import { IconButton } from '../../ui/button.tsx'
import type { Answered, Given } from './use-questions.ts'

const SIGNS: Readonly<Record<Given, ReactNode>> = { accepted: <Check />, corrected: <Pencil />, rejected: <X />, skipped: <SkipForward /> }

/** Rows that are drawn; the timeline has all. */
const SHOWN = 200

export function AnsweredList({ answered, codebook, onReopen }: { answered: readonly Answered[]; codebook: Codebook; onReopen(answered: Answered): void }) {
  const { t } = useLingui()
  const names: Readonly<Record<Given, string>> = { accepted: t`yes`, corrected: t`yes, changed`, rejected: t`no`, skipped: t`later` }
  return (
    <aside className="focus-answered" aria-label={t`Answered just now`}>
      <h2 className="heading"><Trans>Answered just now</Trans></h2>
      {answered.length === 0 && <p className="muted focus-none"><Trans>Nothing yet. Answers stand here and can be taken back.</Trans></p>}
      <ul className="focus-list">
        {answered.slice(0, SHOWN).map((one) => (
          <li key={`${one.question.id} ${one.step}`} className={`focus-row is-${one.given}`}>
            <span className="focus-sign" aria-hidden="true">{SIGNS[one.given]}</span>
            <span className="focus-row-words">
              <span className="muted">{names[one.given]} · <bdi>{findLabel(codebook, one.question.label ?? '')?.title ?? one.question.stance?.value ?? ''}</bdi></span>
              <bdi className="focus-row-quote one-line">{one.question.quote === '' ? one.question.title : one.question.quote}</bdi>
            </span>
            <IconButton label={t`Take this answer back`} icon={<RotateCcw />} isDisabled={one.step === null} onPress={() => onReopen(one)} />
          </li>
        ))}
      </ul>
    </aside>
  )
}
