/** What a written row says, for a reader of the history: names in place of ids, places as ranges. */
import type { Attributes } from '#core/spans/span.ts'
import type { ReadableDb } from '../storage/handle.ts'
import type { Cell, Content, RowChanged, RowKind } from '../storage/row-kinds.ts'
import { readRow } from '../storage/rows.ts'

/** The column that a reader knows a row by. */
const KNOWN_BY: { readonly [kind in RowKind]?: string } = {
  article: 'title', region: 'kind', span: 'quote', stance: 'value', relation: 'type', claim: 'text', actor: 'name', target: 'name', annotator: 'name',
}

/** Columns that hold the id of a row of another kind. */
const NAMES_A: Readonly<Record<string, RowKind>> = { claim: 'claim', merged_into: 'claim', holder: 'actor', reported_by: 'actor', target: 'target', span: 'span' }

/** Columns that say nothing to a reader, or follow from others. */
const SILENT: ReadonlySet<string> = new Set(['prefix', 'suffix', 'definition', 'article', 'annotator', 'text_sha256', 'length', 'end'])

const textOf = (cell: unknown): string | null => (cell === null || cell === undefined || cell === '' ? null : String(cell))

/** What a reader knows the row by: the quote of a span, the wording of a claim; `null` where it has none. */
export function nameOfRow({ kind, before, after }: Pick<RowChanged, 'kind' | 'before' | 'after'>): string | null {
  const content: Content = after ?? before ?? {}
  const column = KNOWN_BY[kind]
  return (column === undefined ? null : textOf(content[column])) ?? (kind === 'article' ? textOf(content['first_line']) : null)
}

/** The name of a row by its id; of one that is gone, the id. */
function nameById(db: ReadableDb, kind: RowKind, id: string): string {
  const row = readRow(db, kind, id)
  return (row && nameOfRow({ kind, before: null, after: row })) ?? id
}

function attributeText(db: ReadableDb, value: Attributes[string]): string | null {
  if (value === null || typeof value !== 'object') return textOf(value)
  if (Array.isArray(value)) return value.join(', ')
  if (!('implied' in value)) return JSON.stringify(value)
  const names = [value.actor === null ? null : nameById(db, 'actor', value.actor), value.mention === null ? null : `“${nameById(db, 'span', value.mention)}”`, value.implied ? '(implied)' : null]
  return names.filter((name) => name !== null).join(' ')
}

/** A cell in words; those that hold several things come as several, each under its own name. */
function cellTexts(db: ReadableDb, column: string, cell: Cell | undefined): readonly (readonly [name: string, text: string | null])[] {
  if (cell === null || cell === undefined) return []
  if (column === 'attributes' || column === 'answers') return Object.entries(JSON.parse(String(cell)) as Attributes).map(([name, value]) => [name, attributeText(db, value)])
  if (column === 'args') return (JSON.parse(String(cell)) as { role: string; ref: string }[]).map(({ role, ref }, index) => [`${index + 1}. ${role}`, nameById(db, 'span', ref)])
  if (column === 'evidence') return [[column, (JSON.parse(String(cell)) as string[]).map((id) => `“${nameById(db, 'span', id)}”`).join(' ') || null]]
  if (column === 'aliases') return [[column, (JSON.parse(String(cell)) as string[]).join(', ') || null]]
  if (column === 'parts') return [[column, (JSON.parse(String(cell)) as [number, number][]).map(([start, end]) => `${start}–${end}`).join(' ')]]
  const named = NAMES_A[column]
  return [[column, named === undefined ? textOf(cell) : nameById(db, named, String(cell))]]
}

export interface FieldChange { readonly name: string; readonly before: string | null; readonly after: string | null }

/** What differs, as text. Of a row that came or went, all that holds something. Attributes stand under their own names. */
export function changedFields(db: ReadableDb, { before, after }: RowChanged): FieldChange[] {
  const texts = (content: Content | null, column: string): ReadonlyMap<string, string | null> => new Map(cellTexts(db, column, content?.[column]))
  return Object.keys(after ?? before ?? {}).filter((column) => !SILENT.has(column)).flatMap((column) => {
    const [was, is] = [texts(before, column), texts(after, column)]
    return [...new Set([...was.keys(), ...is.keys()])].map((name) => ({ name, before: was.get(name) ?? null, after: is.get(name) ?? null }))
  }).filter((field) => field.before !== field.after)
}
