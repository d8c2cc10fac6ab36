/** The source side of the codebook: the text that the draft makes, and the draft that a text makes. */
import { codebookSchema } from '#contract/codebook.ts'
import { formIssues } from '#contract/form-issues.ts'
import type { AttributeDefinition, Codebook, LabelDefinition, RelationEnd } from '#core/codebook/codebook.ts'
import { findDuplicateKey, scanShape } from '#core/formats/json-scan.ts'
import { findJsonError } from '#core/formats/json-error.ts'
import { type JsonPath, placeInJson } from '#core/formats/json-places.ts'
import { prettyJson } from '#core/formats/json-pretty.ts'

/** Something wrong at a place of the text, in UTF-16 units. */
export interface SourceProblem {
  readonly message: string
  readonly start: number
  readonly end: number
}

export type ReadSource = { readonly codebook: Codebook; readonly problems: null } | { readonly codebook: null; readonly problems: readonly SourceProblem[] }

/** Deeper than any codebook nests. */
const DEEPEST = 40

const attribute = ({ name, title, type, options, min, max, when, default: initial, required }: AttributeDefinition) => ({ name, title, type, options, min, max, when, default: initial, required })
const end = ({ labels, stances, claims, relations, required, many }: RelationEnd) => ({ labels, stances, claims, relations, required, many })
const label = ({ id, title, parent, color, key, definition, examples, counterExamples, attributes, retired }: LabelDefinition) =>
  ({ id, title, parent, color, key, definition, examples, counterExamples, attributes: attributes.map(attribute), retired })

/**
 * The draft as JSON, its keys in one order whatever was edited. The version is made by saving, and the guidelines have an
 * editor of their own, so neither stands here; a text that brings guidelines brings them into the draft.
 */
export function codebookText({ name, title, labels, relations, stance, article, rules }: Codebook): string {
  const ordered = {
    name, title, labels: labels.map(label),
    relations: relations.map((it) => ({ type: it.type, title: it.title, roles: it.roles, ends: it.ends && Object.fromEntries(Object.entries(it.ends).map(([role, at]) => [role, end(at)])) })),
    stance, article: article?.map(attribute),
    rules: rules?.map((it) => ({ id: it.id, title: it.title, label: it.label, when: it.when, needs: it.needs })),
  }
  return `${prettyJson(ordered)}\n`
}

/** Where a path leads, as a range to underline: the key and a short value, or only the key before something long. */
export function rangeOf(text: string, path: JsonPath): { readonly start: number; readonly end: number } {
  const { from, start, end: after } = placeInJson(text, path)
  const lineEnd = text.indexOf('\n', from)
  return lineEnd < 0 || after <= lineEnd ? { start: from, end: after } : { start: from, end: Math.max(from + 1, Math.min(start + 1, lineEnd)) }
}

const failed = (...problems: SourceProblem[]): ReadSource => ({ codebook: null, problems })

/** Reads the text as a codebook in its form; whether it makes sense is for `checkCodebook`. `kept` gives what the text leaves out. */
export function readSource(text: string, kept: Pick<Codebook, 'version' | 'guidelines'>): ReadSource {
  if (scanShape(text).depth > DEEPEST) return failed({ message: `The text nests deeper than ${DEEPEST} levels, which no codebook does`, start: scanShape(text).deepestAt, end: scanShape(text).deepestAt + 1 })
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    const error = findJsonError(text)
    const at = Math.min(error?.index ?? 0, Math.max(0, text.length - 1))
    return failed({ message: `This is not JSON: ${error?.expected.replace(/\bthe line\b/g, 'the text') ?? 'it cannot be read'}`, start: at, end: at + 1 })
  }
  const twice = findDuplicateKey(text)
  if (twice !== null) return failed({ message: `The key "${twice.key}" stands twice in one object; only one of them could count`, start: twice.index, end: twice.index + twice.key.length + 2 })
  const given = typeof value === 'object' && value !== null && !Array.isArray(value) ? { guidelines: kept.guidelines, ...value, version: kept.version } : value
  const read = codebookSchema.safeParse(given)
  if (!read.success) {
    return failed(...formIssues(read.error).map(({ path, message, isUnknownKey }) => ({ message: isUnknownKey ? message : `${path.at(-1)?.toString() ?? 'the text'}: ${message}`, ...rangeOf(text, path) })))
  }
  return { codebook: read.data, problems: null }
}
