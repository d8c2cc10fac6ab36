/** Answers to the questions that a label asks: those of the wrong kind, and those that name what is not there, are refused. */
import type { LabelDefinition } from '#core/codebook/codebook.ts'
import { describeAnswer, describeTaken, isReferring, takes } from '#core/codebook/values.ts'
import type { Attributes } from '#core/spans/span.ts'
import { readRow } from '../storage/rows.ts'
import type { Project } from './project.ts'
import { Refusal } from './refusal.ts'

export interface Answered {
  readonly article: string
  /** The span that is asked. */
  readonly id: string
  /** `undefined`: a label that the codebook lacks asks nothing. */
  readonly definition: LabelDefinition | undefined
  readonly attributes: Attributes
  /** What stood there: answers that stay may be such as the codebook no longer takes. */
  readonly before: Attributes
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Attributes that the label does not define are taken as they come: they arrive with data from elsewhere. `made` are spans of the same step. */
export function assertAnswers(
  project: Project, { article, id, definition, attributes, before }: Answered, made: ReadonlyMap<string, { readonly article: string }> = new Map(),
): void {
  for (const attribute of definition?.attributes ?? []) {
    const { name, title, type } = attribute
    const value = Object.hasOwn(attributes, name) ? attributes[name] : null
    if (value === undefined || value === null || same(value, before[name])) continue
    if (!takes(attribute, value)) throw new Refusal('REFUSED', `"${title}" of ${definition!.title} takes ${describeTaken(attribute)}, not ${describeAnswer(value)}.`)
    if (!isReferring(type)) continue
    if (value === id && type === 'span') throw new Refusal('REFUSED', `"${title}" of ${definition!.title} names another span, not the one that it is asked of.`)
    const row = (type === 'span' ? made.get(value as string) : undefined) ?? readRow(project.db, type, value as string)
    if (row === null) throw new Refusal('NOT_FOUND', `The ${type} that "${title}" of ${definition!.title} names is no longer there.`)
    if (type === 'span' && row.article !== article) throw new Refusal('REFUSED', `"${title}" of ${definition!.title} can only name a span of the same article.`)
  }
}
