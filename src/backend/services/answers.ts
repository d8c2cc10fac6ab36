/** Questions about whole articles, answered by each annotator for themselves, one undoable step each. */
import type { Answers } from '#core/articles/answers.ts'
import { codebookStamp, type AttributeDefinition } from '#core/codebook/codebook.ts'
import { describeAnswer, describeTaken, takes } from '#core/codebook/values.ts'
import { isSpeaker, type Attributes } from '#core/spans/span.ts'
import { answerColumns, answersIn, answersOf as storedAnswers } from '../storage/answers.ts'
import { readRow } from '../storage/rows.ts'
import { layerId } from './articles.ts'
import type { Project } from './project.ts'
import { found, Refusal } from './refusal.ts'
import { textOf } from './spans.ts'

type Value = Attributes[string]

export interface Answer {
  readonly article: string
  readonly text_sha256: string
  /** Name of the question in the codebook. */
  readonly question: string
  /** `null` takes the answer back. */
  readonly value: Value
}

export const answersOf = (project: Project, article: string): Answers[] => storedAnswers(project.db, article)

/** Refuses ids that lead nowhere. */
function assertThere(project: Project, article: string, { type }: AttributeDefinition, value: Value): void {
  if (isSpeaker(value)) {
    if (value.actor !== null) found(readRow(project.db, 'actor', value.actor), 'This actor')
    if (value.mention !== null) assertSpan(project, article, value.mention)
  } else if (typeof value === 'string') {
    if (type === 'actor' || type === 'target' || type === 'claim') found(readRow(project.db, type, value), `This ${type}`)
    if (type === 'span') assertSpan(project, article, value)
  }
}

function assertSpan(project: Project, article: string, span: string): void {
  if (readRow(project.db, 'span', span)?.['article'] !== article) throw new Refusal('REFUSED', 'An answer about an article can only name a span of that article.')
}

/** Answers one question, and gives back all answers of this annotator about the article. */
export function answer(project: Project, { article, text_sha256, question, value }: Answer): Answers {
  textOf(project, article, text_sha256)
  const codebook = project.codebook()
  const definition = codebook.article?.find(({ name }) => name === question)
  if (definition === undefined) throw new Refusal('REFUSED', `The codebook ${codebookStamp(codebook)} does not ask "${question}" about an article.`)
  if (!takes(definition, value)) throw new Refusal('REFUSED', `"${definition.title}" takes ${describeTaken(definition)}, not ${describeAnswer(value)}.`)
  assertThere(project, article, definition, value)
  const annotator = project.me.id
  const id = layerId(article, annotator)
  const row = readRow(project.db, 'layer', id)
  const before = row === null ? {} : (answersIn(row)?.values ?? {})
  const { [question]: _, ...others } = before
  const answers: Answers = { article, annotator, codebook: codebookStamp(codebook), values: value === null ? others : { ...others, [question]: value } }
  const why = value === null ? `Take back the answer to ${definition.title}` : `Answer ${definition.title}`
  project.write(why, [...project.meIfNew(), { kind: 'layer', id, after: { article, annotator, progress: row?.['progress'] ?? 'in_progress', ...answerColumns(answers) } }])
  return answers
}
