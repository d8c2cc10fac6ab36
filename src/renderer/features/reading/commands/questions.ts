/** Going from question to question over the whole article: from the spans in their order to the article itself, round and round. */
import { t } from '@lingui/core/macro'
import type { AttributeDefinition } from '#core/codebook/codebook.ts'
import { askedAttributes, missingAnswers, saysSomething } from '#core/codebook/conditions.ts'
import type { Attributes } from '#core/spans/span.ts'
import type { ReadingSession } from '../model/reading-session.ts'
import type { Entry } from '../model/span-model.ts'
import { myAnswers } from './answers.ts'
import { deselect, selectSpan } from './select.ts'

/** Which questions are gone through: those that need an answer, or all that have none. */
export type Wanted = 'required' | 'any'

/** Asked of a span and not answered, in the order of the codebook. */
export function openQuestions(definitions: readonly AttributeDefinition[], values: Attributes, wanted: Wanted): readonly AttributeDefinition[] {
  if (wanted === 'required') return missingAnswers(definitions, values)
  return askedAttributes(definitions, values).filter(({ name }) => !saysSomething(Object.hasOwn(values, name) ? values[name] : undefined))
}

/** One that is open: of a span, or (`null`) of the article. */
interface Open { readonly entry: Entry | null; readonly question: AttributeDefinition }

/** The question that has the keyboard, where it is one. */
const questionInHand = (): string | null => document.activeElement?.closest<HTMLElement>('[data-question]')?.dataset['question'] ?? null

/** What is open in one's own spans from the selected one on, then in the article, then in the spans before. */
function* openFrom(session: ReadingSession, wanted: Wanted): Generator<Open> {
  const { codebook } = session.parts
  const all = session.model.ordered()
  const { selected } = session
  const { cursor } = session.state.getState()
  const start = selected !== null ? session.model.rank(selected) : cursor === null ? 0 : all.findIndex((entry) => entry.start >= cursor.focus.start)
  const first = start < 0 ? all.length : start
  const inHand = questionInHand()
  function* ofSpan(entry: Entry): Generator<Open> {
    if (!session.isMine(entry)) return
    for (const question of openQuestions(session.label(entry.span.label)?.attributes ?? [], entry.span.attributes, wanted)) yield { entry, question }
  }
  function* ofArticle(): Generator<Open> {
    for (const question of openQuestions(codebook.article ?? [], myAnswers(session), wanted)) yield { entry: null, question }
  }
  /** One goes on from the question that one stands at. */
  function* after(open: Iterable<Open>): Generator<Open> {
    const list = [...open]
    const at = inHand === null ? -1 : list.findIndex(({ question }) => question.name === inHand)
    yield* list.slice(at + 1)
  }
  if (selected === null && inHand !== null) {
    yield* after(ofArticle())
    for (const entry of all) yield* ofSpan(entry)
    yield* ofArticle()
    return
  }
  const here = all[first]
  if (here !== undefined) yield* here === selected ? after(ofSpan(here)) : ofSpan(here)
  for (let at = first + 1; at < all.length; at++) yield* ofSpan(all[at]!)
  yield* ofArticle()
  for (let at = 0; at < first; at++) yield* ofSpan(all[at]!)
  if (here !== undefined) yield* ofSpan(here)
}

/** Takes the keyboard to the next question without an answer, with its span selected. */
export function nextQuestion(session: ReadingSession, wanted: Wanted): void {
  if (session.parts.readOnly !== null) return session.refuse(session.parts.readOnly)
  const next = openFrom(session, wanted).next().value
  session.walk = next === undefined ? null : wanted
  if (next === undefined) return session.refuse(wanted === 'required' ? t`Every question that needs an answer has one` : t`Every question is answered`)
  const { entry, question } = next as Open
  if (entry === null) deselect(session)
  else if (session.selected?.span.id !== entry.span.id) selectSpan(session, entry.span.id)
  session.inspect(`question:${question.name}`)
}

/** For one who goes from open question to open question: on to the next, or back to the text where that was the last. False for everybody else. */
export function goOnWalking(session: ReadingSession): boolean {
  const { walk } = session
  if (walk === null) return false
  nextQuestion(session, walk)
  if (session.walk === null) session.focusText()
  return true
}

/** A name was taken from a list: on as after any answer. False where the reader stays in the card. */
export const answered = (session: ReadingSession): boolean => goOnWalking(session) || session.answered()
