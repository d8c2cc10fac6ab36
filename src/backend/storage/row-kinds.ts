/**
 * The rows that travel, are undone and merge: for each kind its table and the columns that are its content. Every such
 * table also has id, author, hlc and deleted (a tombstone: content stays, the row counts as not there).
 */

export const ROW_KINDS = {
  annotator: ['name', 'color'],
  codebook: ['version', 'definition'],
  article: ['text_sha256', 'length', 'first_line', 'source_id', 'outlet', 'url', 'title', 'byline', 'published', 'page_date', 'language', 'source_file'],
  region: ['article', 'start', 'end', 'kind'],
  layer: ['article', 'annotator', 'progress', 'attributes', 'codebook'],
  actor: ['name', 'kind', 'aliases'],
  target: ['name', 'kind'],
  claim: ['text', 'note', 'merged_into'],
  span: ['article', 'annotator', 'label', 'start', 'end', 'parts', 'quote', 'prefix', 'suffix', 'attributes', 'note', 'claim', 'codebook'],
  stance: ['article', 'annotator', 'scope', 'span', 'holder', 'target', 'value', 'intensity', 'explicitness', 'sarcasm', 'confidence', 'evidence', 'reported_by', 'note', 'codebook'],
  relation: ['article', 'annotator', 'type', 'args', 'codebook'],
  not_same: ['claim', 'span', 'other', 'article', 'start', 'end', 'annotator'],
  rule: ['name', 'label', 'kind', 'words', 'pattern', 'clitics', 'enabled'],
  suggestion: [
    'article', 'annotator', 'source', 'origin', 'kind', 'label', 'parts', 'quote', 'prefix', 'suffix', 'attributes', 'stance', 'span', 'probability', 'why', 'problem', 'answer', 'suggestion', 'made', 'codebook',
  ],
  saved_search: ['name', 'query', 'exact'],
  synonym_set: ['words'],
} as const

export type RowKind = keyof typeof ROW_KINDS
export const ALL_KINDS = Object.keys(ROW_KINDS) as readonly RowKind[]

export type Cell = string | number | null
/** The content of a row by column. */
export type Content = { readonly [column: string]: Cell }

/** A row to be written: `after` is its whole new content, `null` takes it away. */
export interface RowChange {
  readonly kind: RowKind
  readonly id: string
  readonly after: Content | null
}

/** A row that was written, with what stood there before. */
export interface RowChanged extends RowChange {
  readonly before: Content | null
}

/** The content in the order of its columns, as text: equal rows give equal text, on every machine. */
export const contentJson = (kind: RowKind, content: Content): string =>
  JSON.stringify(ROW_KINDS[kind].map((column) => content[column] ?? null))

/** The content that `contentJson` wrote. */
export function parseContent(kind: RowKind, json: string): Content {
  const cells = JSON.parse(json) as Cell[]
  return Object.fromEntries(ROW_KINDS[kind].map((column, i) => [column, cells[i] ?? null]))
}
