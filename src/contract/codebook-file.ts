/** A codebook as people write it into a file: only its name and its labels must be there, the rest has sensible beginnings. */
import { z } from 'zod'
import { checkCodebook } from '#core/codebook/check.ts'
import type { Codebook } from '#core/codebook/codebook.ts'
import { LABEL_COLORS } from '#core/codebook/label-colors.ts'
import { STANCE_AND_CLAIMS_IN_NEWS } from '#core/codebook/template.ts'
import { placeInJson } from '#core/formats/json-places.ts'
import { parseJsonText, spotOf } from '#core/formats/json-text.ts'
import { plainName } from './base.ts'
import { attributeDefinition, codebookSchema, labelDefinition } from './codebook-schema.ts'
import { formIssues, type FormIssue } from './form-issues.ts'

const attribute = attributeDefinition.partial({ title: true })
const label = labelDefinition.extend({ attributes: z.array(attribute).readonly() }).partial({ title: true, color: true, key: true, definition: true, examples: true, attributes: true })
const file = codebookSchema.extend({ labels: z.array(label).min(1, 'must hold at least one label').readonly(), article: z.array(attribute).readonly().exactOptional() })
  .partial({ version: true, title: true, guidelines: true, relations: true, stance: true })

/** The JSON Schema of a codebook file, for completion and errors in editors. A label may be its id alone. */
export const codebookJsonSchema: object = z.toJSONSchema(file.extend({ $schema: z.string().optional(), labels: z.array(z.union([plainName, label])).min(1) }), { io: 'input', unrepresentable: 'any' })

/** Something wrong in a codebook file, with its place. */
export interface FileProblem {
  readonly path: readonly (string | number)[]
  /** From 1; columns in code points. */
  readonly line: number
  readonly column: number
  /** A clause without a full stop. */
  readonly message: string
}

export type ReadCodebook = { readonly codebook: Codebook; readonly problems: readonly [] } | { readonly codebook: null; readonly problems: readonly [FileProblem, ...FileProblem[]] }


const titled = <T extends { readonly name: string; readonly title?: string | undefined }>(attributes: readonly T[]) => attributes.map((it) => ({ ...it, title: it.title ?? it.name }))

/** What a file leaves out, filled in. */
function completed({ labels, article, ...rest }: z.infer<typeof file>): Codebook {
  return {
    ...rest, version: rest.version ?? 1, title: rest.title ?? rest.name, guidelines: rest.guidelines ?? '', relations: rest.relations ?? [], stance: rest.stance ?? STANCE_AND_CLAIMS_IN_NEWS.stance,
    ...(article === undefined ? {} : { article: titled(article) }),
    labels: labels.map(({ attributes, ...it }, index) => ({
      ...it, title: it.title ?? it.id, color: it.color ?? LABEL_COLORS[index % LABEL_COLORS.length]!, key: it.key ?? null, definition: it.definition ?? '', examples: it.examples ?? [], attributes: titled(attributes ?? []),
    })),
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Labels that are only named become objects, in their place; the address of the schema says nothing about the codebook. */
function spelledOut(value: unknown): unknown {
  if (!isObject(value)) return value
  const { $schema: _, ...rest } = value
  const { labels } = rest
  return Array.isArray(labels) ? { ...rest, labels: labels.map((it: unknown) => (typeof it === 'string' ? { id: it } : it)) } : rest
}

/** The end of a path, from its last key on, e.g. `needs[0]`. */
function lastKey(path: readonly (string | number)[]): string {
  const at = path.findLastIndex((step) => typeof step === 'string')
  return path.slice(Math.max(at, 0)).map((step) => (typeof step === 'number' ? `[${step}]` : step)).join('')
}

/** Reads the text of a codebook file, or says all that is wrong with it, each with its line and column. A byte order mark before it is passed over. */
export function readCodebookText(content: string): ReadCodebook {
  const text = content.startsWith('\ufeff') ? content.slice(1) : content
  const parsed = parseJsonText(text)
  if (parsed.problem !== null) {
    const { line, column, reason } = parsed.problem
    return { codebook: null, problems: [{ path: [], line, column, message: reason }] }
  }
  const read = file.safeParse(spelledOut(parsed.value))
  const codebook = read.success ? completed(read.data) : null
  const [first, ...others] = codebook === null ? formIssues(read.error!).map(({ path, message, isUnknownKey }) => ({ path, message: isUnknownKey || path.length === 0 ? message : `${lastKey(path)}: ${message}` })) : checkCodebook(codebook)
  if (first === undefined) return { codebook: codebook!, problems: [] }
  const placed = ({ path, message }: Pick<FormIssue, 'path' | 'message'>): FileProblem => ({ path, message, ...spotOf(text, placeInJson(text, path).from) })
  return { codebook: null, problems: [placed(first), ...others.map(placed)] }
}

/** Problems for one message: at most `most`, and how many more there are. */
export function describeProblems(problems: readonly FileProblem[], most = 20): string {
  const lines = problems.slice(0, most).map(({ line, column, message }) => `Line ${line}, column ${column}: ${message}.`)
  return [...lines, ...(problems.length > most ? [`${problems.length - most} more problems are not listed.`] : [])].join(' ')
}
