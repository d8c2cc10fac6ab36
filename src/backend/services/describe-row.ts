/** What a written row says, in the few words that a list has room for. */
import type { Cell, Content, RowChanged, RowKind } from '../storage/row-kinds.ts'

/** The column that a reader knows a row by. */
const KNOWN_BY: { readonly [kind in RowKind]?: string } = {
  article: 'title', region: 'kind', layer: 'progress', span: 'quote', stance: 'value', relation: 'type', claim: 'text', actor: 'name', target: 'name', annotator: 'name', codebook: 'version',
}

/** Columns that say nothing to a reader, or follow from others. */
const SILENT: ReadonlySet<string> = new Set(['prefix', 'suffix', 'definition', 'article', 'annotator', 'text_sha256', 'length'])

const textOf = (cell: Cell | undefined): string | null => (cell === null || cell === undefined || cell === '' ? null : String(cell))

/** What a reader knows the row by: the quote of a span, the wording of a claim; `null` where it has none. */
export function nameOfRow({ kind, before, after }: RowChanged): string | null {
  const content: Content = after ?? before ?? {}
  const column = KNOWN_BY[kind]
  return (column === undefined ? null : textOf(content[column])) ?? (kind === 'article' ? textOf(content['first_line']) : null)
}

export interface FieldChange { readonly name: string; readonly before: string | null; readonly after: string | null }

/** The columns that differ, as text. Of a row that came or went, those that hold something. */
export function changedFields({ before, after }: RowChanged): FieldChange[] {
  const columns = Object.keys(after ?? before ?? {}).filter((column) => !SILENT.has(column))
  return columns.map((name) => ({ name, before: textOf(before?.[name]), after: textOf(after?.[name]) })).filter((field) => field.before !== field.after)
}
