/** Answers about an article, freed of spans and claims that go. */
import { isSpeaker, type Attributes } from '#core/spans/span.ts'
import { answerColumns, answersOf } from '../storage/answers.ts'
import type { RowChange } from '../storage/row-kinds.ts'
import { readRow } from '../storage/rows.ts'
import { layerId } from './articles.ts'
import type { Project } from './project.ts'

/** The answers with a speaker named nowhere where its mention goes, and without an answer that is one of these ids. */
function without(values: Attributes, gone: ReadonlySet<string>): Attributes {
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]): [string, Attributes[string]][] => {
    if (isSpeaker(value)) return [[name, value.mention !== null && gone.has(value.mention) ? { ...value, mention: null } : value]]
    return typeof value === 'string' && gone.has(value) ? [] : [[name, value]]
  }))
}

/** What is to be written to everybody's layers of an article when these spans or claims go. */
export function answersWithout(project: Project, article: string, gone: ReadonlySet<string>): RowChange[] {
  return answersOf(project.db, article).map(({ annotator, codebook, values }): RowChange => {
    const id = layerId(article, annotator)
    return { kind: 'layer', id, after: { ...readRow(project.db, 'layer', id)!, ...answerColumns({ values: without(values, gone), codebook }) } }
  })
}
