/** The codebook's questions about a span or an article: those that are asked now, and what was answered to others. */
import { Trans, useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { AttributeDefinition } from '#core/codebook/codebook.ts'
import { askedAttributes, saysSomething } from '#core/codebook/conditions.ts'
import type { Attributes } from '#core/spans/span.ts'
import { Answer } from './attribute-facts.tsx'
import { AttributeField } from './attribute-field.tsx'
import type { Subject } from './subject.ts'
import './questions.css'

export function Questions({ definitions, subject }: { definitions: readonly AttributeDefinition[]; subject: Subject }) {
  const asked = askedAttributes(definitions, subject.values)
  const kept = definitions.filter((definition) => !asked.includes(definition) && saysSomething(subject.values[definition.name]))
  return (
    <>
      {asked.map((definition) => (
        <Question key={definition.name} definition={definition} isMissing={definition.required === true && !saysSomething(subject.values[definition.name])}>
          <AttributeField definition={definition} subject={subject} />
        </Question>
      ))}
      {kept.length > 0 && <Kept definitions={kept} values={subject.values} />}
    </>
  )
}

/** A quiet mark stands at a question that needs an answer, until it has one. */
function Question({ definition, isMissing, children }: { definition: AttributeDefinition; isMissing: boolean; children: ReactNode }) {
  const { t } = useLingui()
  return (
    <div className="question" data-question={definition.name} data-conditional={definition.when !== undefined || undefined} data-missing={isMissing || undefined}>
      {isMissing && <span className="question-mark" role="img" aria-label={t`Needs an answer`} title={t`Needs an answer`} />}
      {children}
    </div>
  )
}

/** Answers to questions that other answers have taken away: they are kept, and count as none. */
function Kept({ definitions, values }: { definitions: readonly AttributeDefinition[]; values: Attributes }) {
  return (
    <div className="kept-answers">
      <p><Trans>Kept, but not asked now:</Trans></p>
      <ul>
        {definitions.map((definition) => <li key={definition.name}><bdi>{definition.title}</bdi>: <Answer definition={definition} value={values[definition.name]} /></li>)}
      </ul>
    </div>
  )
}
