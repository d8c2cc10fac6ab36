/** Answers to the questions about the whole article: on the screen at once, taken back with the reason where the project refuses. */
import { t } from '@lingui/core/macro'
import type { Answers } from '#core/articles/answers.ts'
import type { Attributes } from '#core/spans/span.ts'
import { reportError } from '../../../state/errors.ts'
import type { ReadingSession } from '../model/reading-session.ts'

/** The name under which answers on their way are known to the writer. */
export const ANSWERS = 'answers about the article'

/** What this annotator has answered about the article. */
export const myAnswers = (session: ReadingSession): Attributes => session.state.getState().answers.find(({ annotator }) => annotator === session.parts.me.id)?.values ?? {}

function show(session: ReadingSession, values: Attributes): void {
  const { me, article } = session.parts
  const mine: Answers = { article: article.id, annotator: me.id, codebook: session.stamp, values }
  session.state.setState(({ answers }) => ({ answers: [...answers.filter(({ annotator }) => annotator !== me.id), mine] }))
}

/** `null` takes an answer back. */
export function setAnswer(session: ReadingSession, question: string, value: Attributes[string]): void {
  const { client, article } = session.parts
  const before = myAnswers(session)
  const { [question]: _old, ...others } = before
  session.delayed.flush()
  show(session, value === null ? others : { ...others, [question]: value })
  session.writer.send([ANSWERS], () => client.articles.answer({ article: article.id, text_sha256: article.text_sha256, question, value })).catch((error: unknown) => {
    show(session, before)
    session.announce(t`Not saved: taken back`)
    reportError(error)
  })
}
