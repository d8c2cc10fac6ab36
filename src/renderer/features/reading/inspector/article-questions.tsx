/** What the codebook asks about the whole article: one's own answers as fields, everybody else's as text. */
import { useLingui } from '@lingui/react/macro'
import { setAnswer } from '../commands/answers.ts'
import { Facts } from '../parts/facts.tsx'
import { useReading, useSession } from '../screen/session-context.tsx'
import { Answer } from './attribute-facts.tsx'
import { Questions } from './questions.tsx'

const NOTHING = {}

export function ArticleQuestions() {
  const session = useSession()
  const { t } = useLingui()
  const answers = useReading((state) => state.answers)
  const hidden = useReading((state) => state.hidden)
  const { me, codebook, readOnly } = session.parts
  const questions = codebook.article ?? []
  if (questions.length === 0) return null
  const mine = answers.find(({ annotator }) => annotator === me.id)?.values ?? NOTHING
  const others = answers.filter(({ annotator }) => (readOnly !== null || annotator !== me.id) && !hidden.has(annotator))
  return (
    <div className="article-questions" role="group" aria-label={t`Questions about the article`}>
      {readOnly === null && <Questions definitions={questions} subject={{ values: mine, set: (name, value) => setAnswer(session, name, value), span: null }} />}
      {others.map(({ annotator, values }) => (
        <section key={annotator} className="others-answers" aria-label={session.annotatorName(annotator)}>
          <h3 className="others-name"><bdi>{session.annotatorName(annotator)}</bdi></h3>
          <Facts rows={questions.map((definition) => ({ name: definition.title, value: values[definition.name] === undefined ? null : <Answer definition={definition} value={values[definition.name]} /> }))} />
        </section>
      ))}
    </div>
  )
}
