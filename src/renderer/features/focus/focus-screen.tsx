/** The focus mode: one suspected span or stance at a time, in its context, answered by one key. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Question } from '#contract/suggestions.ts'
import type { Codebook } from '#core/codebook/codebook.ts'
import { findLabel } from '#core/codebook/codebook.ts'
import type { Edge } from '#core/spans/nudge.ts'
import { firstStrongDirection } from '#core/text/direction.ts'
import { useClient } from '../../state/client.tsx'
import { useCommands } from '../../state/commands.tsx'
import { keys } from '../../state/keys.ts'
import { tell } from '../../state/toasts.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { LabelCardDialog } from '../../ui/label-card.tsx'
import { useScreenKeys } from '../../ui/use-screen-keys.ts'
import { AnsweredList } from './answered-list.tsx'
import { canMove, contextOf, moved, partsOf, type Shown, shownAtFirst } from './edges.ts'
import { FocusBar } from './focus-bar.tsx'
import { QuestionView } from './question-view.tsx'
import { type Correction, type QuestionFilter, type Questions, useQuestions } from './use-questions.ts'
import { useTraining } from './use-training.ts'
import './focus.css'

const FIRST: QuestionFilter = { order: 'uncertainty', labels: [], sources: [], kinds: [] }

export function FocusScreen() {
  const client = useClient()
  const codebook = useQuery({ queryKey: keys.codebook, queryFn: () => client.codebook.get() }).data
  const [filter, setFilter] = useState(FIRST)
  const training = useTraining()
  const questions = useQuestions(filter, training?.version ?? null)
  const isLearning = training?.state === 'training'
  if (codebook === undefined) return null
  return (
    <div className="focus">
      <div className="focus-middle">
        <FocusBar filter={filter} questions={questions} codebook={codebook} onChange={setFilter} />
        <div className="focus-place">
          {(questions.current === undefined || (questions.current === null && isLearning)) && <p className="muted" role="status"><Trans>Looking for the first question…</Trans></p>}
          {questions.current === null && !isLearning && <NothingLeft isFiltered={filter !== FIRST} onAll={() => setFilter(FIRST)} />}
          {questions.current !== undefined && questions.current !== null && <Deciding key={questions.current.id} question={questions.current} questions={questions} codebook={codebook} />}
        </div>
      </div>
      <AnsweredList answered={questions.answered} codebook={codebook} onReopen={questions.reopen} />
    </div>
  )
}

function NothingLeft({ isFiltered, onAll }: { isFiltered: boolean; onAll(): void }) {
  const commands = useCommands()
  return (
    <Empty
      title={<Trans>No suggestion is left to decide</Trans>}
      actions={isFiltered ? <Button onPress={onAll}><Trans>Ask about everything</Trans></Button> : <Button onPress={commands.goReading}><Trans>Go on reading</Trans></Button>}
    >
      <Trans>Suggestions come from rules, from what was decided before on the same words, and from what the project has learnt. The more is annotated, the more there is to ask.</Trans>
    </Empty>
  )
}

/** The question that stands, with the edges as they are moved. */
function Deciding({ question, questions, codebook }: { question: Question; questions: Questions; codebook: Codebook }) {
  const { t } = useLingui()
  const commands = useCommands()
  const [shown, setShown] = useState<Shown>(() => shownAtFirst(question))
  const [edge, setEdge] = useState<Edge>('end')
  const [isExplained, setExplained] = useState(false)
  const first = shownAtFirst(question)
  const isMovable = canMove(question)
  const isChanged = shown.start !== first.start || shown.end !== first.end

  const answer = (given: 'accepted' | 'rejected' | 'skipped', label?: string): void => {
    const correction: Correction = { ...(label === undefined || label === question.label ? {} : { label }), ...(isChanged ? { parts: partsOf(question, shown) } : {}) }
    questions.answer(given, given === 'accepted' ? correction : {})
  }
  const move = (arrow: 'left' | 'right', unit: 'word' | 'letter'): void => {
    if (!isMovable) return tell(t`The edges of this one can be moved in the article.`)
    const isRtl = firstStrongDirection(contextOf(question)) === 'rtl'
    const next = moved(question, shown, edge, (arrow === 'left') === isRtl ? 'forward' : 'backward', unit)
    if (next !== null) setShown(next)
  }
  const byDigit = Object.fromEntries(codebook.labels.flatMap(({ id, key, retired }) => (key === null || retired === true ? [] : [[key, () => { if (question.kind !== 'stance') answer('accepted', id) }]])))
  useScreenKeys('focus', {
    A: () => answer('accepted'), Enter: () => answer('accepted'), R: () => answer('rejected'), Backspace: () => answer('rejected'), S: () => answer('skipped'), Space: () => answer('skipped'),
    E: () => setEdge(edge === 'end' ? 'start' : 'end'),
    ArrowLeft: () => move('left', 'word'), ArrowRight: () => move('right', 'word'), 'Shift+ArrowLeft': () => move('left', 'letter'), 'Shift+ArrowRight': () => move('right', 'letter'),
    H: () => { if (question.label !== null) setExplained(true) },
    O: () => commands.openArticle({ article: question.article, span: question.span }),
    U: () => { const [last] = questions.answered; if (last !== undefined) questions.reopen(last) },
    ...byDigit,
  })
  return (
    <>
      <QuestionView question={question} codebook={codebook} shown={shown} edge={edge} isMovable={isMovable} isChanged={isChanged} onAnswer={answer} onOpen={() => commands.openArticle({ article: question.article, span: question.span })} />
      <p className="visually-hidden" role="log" aria-live="polite"><bdi>{question.label === null ? question.stance?.value : findLabel(codebook, question.label)?.title}</bdi>: <bdi>{contextOf(question).slice(shown.start, shown.end)}</bdi></p>
      {isExplained && question.label !== null && <LabelCardDialog codebook={codebook} label={question.label} onClose={() => setExplained(false)} />}
    </>
  )
}
