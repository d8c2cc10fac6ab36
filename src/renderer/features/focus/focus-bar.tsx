/** What is asked, in which order, and how much there is. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import type { Codebook } from '#core/codebook/codebook.ts'
import { SUGGESTION_KINDS, SUGGESTION_SOURCES } from '#core/suggestions/suggestion.ts'
import { ChoiceChip } from '../../ui/choice-chip.tsx'
import { formatNumber } from '../../ui/format.ts'
import type { QuestionFilter, Questions } from './use-questions.ts'

interface FocusBarProps { filter: QuestionFilter; questions: Questions; codebook: Codebook; onChange(filter: QuestionFilter): void }

export function FocusBar({ filter, questions, codebook, onChange }: FocusBarProps) {
  const { t } = useLingui()
  const sources = { rule: t`rules`, memory: t`earlier decisions`, learner: t`what was learnt`, import: t`imported` }
  const kinds = { span: t`spans`, label: t`other labels`, stance: t`stances` }
  const orders = { uncertainty: t`least certain first`, position: t`in order of place` }
  const { waiting, isComplete, looked } = questions
  const skipped = formatNumber(questions.skipped)
  return (
    <div className="focus-bar" role="group" aria-label={t`Filters`}>
      <ChoiceChip name={t`Order`} isSingle selected={[filter.order]} choices={Object.entries(orders).map(([value, name]) => ({ value, name, count: null }))} onChange={([order]) => onChange({ ...filter, order: order === 'position' ? 'position' : 'uncertainty' })} />
      <ChoiceChip name={t`Label`} selected={filter.labels} choices={codebook.labels.filter(({ retired }) => retired !== true).map(({ id, title }) => ({ value: id, name: title, count: null }))} onChange={(labels) => onChange({ ...filter, labels: labels.filter((label) => label !== null) })} />
      <ChoiceChip name={t`Source`} selected={filter.sources} choices={SUGGESTION_SOURCES.map((value) => ({ value, name: sources[value], count: null }))} onChange={(chosen) => onChange({ ...filter, sources: SUGGESTION_SOURCES.filter((source) => chosen.includes(source)) })} />
      <ChoiceChip name={t`Kind`} selected={filter.kinds} choices={SUGGESTION_KINDS.map((value) => ({ value, name: kinds[value], count: null }))} onChange={(chosen) => onChange({ ...filter, kinds: SUGGESTION_KINDS.filter((kind) => chosen.includes(kind)) })} />
      <p className="focus-counts num" role="status">
        <Plural value={waiting} one="# suggestion waits" other="# suggestions wait" />
        {questions.skipped > 0 && <>{' · '}<Trans>{skipped} put off</Trans></>}
        {!isComplete && <>{' · '}<Plural value={looked} one="looking: # article so far" other="looking: # articles so far" /></>}
      </p>
    </div>
  )
}
