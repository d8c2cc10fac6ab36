/** The library: lists, metadata, progress, regions. */
import { isDate } from '#core/articles/date.ts'
import { METADATA_FIELDS, type ArticleMetadata, type Region } from '#core/articles/article.ts'
import { derivedId } from '#core/identity/ids.ts'
import { uuidV7 } from '#core/identity/uuid.ts'
import { MOST_IDS, type Article, type ArticleFilter, type ArticleRow, type ArticleSort } from '#contract/articles.ts'
import { randomBytes } from 'node:crypto'
import { dependentsOf, regionContent, regionsOf } from '../storage/annotations.ts'
import { facet, layerCounts, libraryIds, libraryPage, libraryRows, neighbours, type LibraryRow, type Neighbours } from '../storage/library.ts'
import type { Content, RowChange } from '../storage/row-kinds.ts'
import { readRow } from '../storage/rows.ts'
import { sha256 } from './hash.ts'
import type { Project } from './project.ts'
import { found, Refusal } from './refusal.ts'

type Progress = ArticleRow['progress']
export type MetadataPatch = { readonly [field in Exclude<keyof ArticleMetadata, 'source_file'>]?: string | null | undefined }

/** The column behind a metadata field: `author` is whoever wrote a row, so the article's own is its byline. */
const column = (field: keyof ArticleMetadata): string => (field === 'author' ? 'byline' : field)

export const metadataOf = (row: Content): ArticleMetadata =>
  Object.fromEntries(METADATA_FIELDS.map((field) => [field, row[column(field)] ?? null])) as unknown as ArticleMetadata

export const metadataColumns = (metadata: Partial<ArticleMetadata>): Content =>
  Object.fromEntries(METADATA_FIELDS.flatMap((field) => (metadata[field] === undefined ? [] : [[column(field), metadata[field]]])))

function withLayers(project: Project, rows: readonly LibraryRow[]): ArticleRow[] {
  const layers = Map.groupBy(layerCounts(project.db, rows.map((row) => row.id)), (layer) => layer.article)
  return rows.map(({ number: _, byline, title, first_line, progress, ...row }) => ({
    ...row, title: title ?? first_line, untitled: title === null, author: byline, progress: progress as Progress,
    layers: (layers.get(row.id) ?? []).map(({ annotator, spans, progress: state }) => ({ annotator, spans, progress: (state || 'in_progress') as Progress })),
  }))
}

export function pageOfArticles(project: Project, sort: ArticleSort, filter: ArticleFilter, offset: number, limit: number): { total: number; rows: ArticleRow[] } {
  const { total, rows } = libraryPage(project.db, project.me.id, filter, sort.by, sort.descending, offset, limit)
  return { total, rows: withLayers(project, rows) }
}

/** The ids of all that the filter lets through, in order. */
export function articleIds(project: Project, sort: ArticleSort, filter: ArticleFilter): string[] {
  const ids = libraryIds(project.db, project.me.id, filter, sort.by, sort.descending, 0, MOST_IDS + 1)
  if (ids.length > MOST_IDS) throw new Refusal('REFUSED', `At most ${MOST_IDS} articles can be changed in one step. Narrow the list with a filter and go on in parts.`)
  return [...ids]
}

export const articleRows = (project: Project, ids: readonly string[]): ArticleRow[] => withLayers(project, libraryRows(project.db, project.me.id, ids))

export const facets = (project: Project): { outlets: { value: string | null; count: number }[]; languages: { value: string | null; count: number }[] } =>
  ({ outlets: [...facet(project.db, 'outlet')], languages: [...facet(project.db, 'language')] })

export function getArticle(project: Project, id: string): Article {
  const row = found(readRow(project.db, 'article', id), 'This article')
  const { text, sha256: hash } = project.text(id)
  return { id, text, text_sha256: hash, length: row['length'] as number, metadata: metadataOf(row), regions: regionsOf(project.db, id), progress: articleRows(project, [id])[0]!.progress }
}

export const neighboursOf = (project: Project, id: string, sort: ArticleSort, filter: ArticleFilter): Neighbours =>
  neighbours(project.db, project.me.id, filter, sort.by, sort.descending, id)

const counted = (n: number): string => (n === 1 ? '1 article' : `${n} articles`)

const changedArticles = (changed: readonly { id: string }[]): { changed: number } => ({ changed: changed.length })

/** Sets the given fields; an empty or blank value counts as missing. */
export function editMetadata(project: Project, ids: readonly string[], patch: MetadataPatch): { changed: number } {
  const clean = Object.fromEntries(Object.entries(patch).map(([field, value]) => [field, value?.trim() ? value : null]))
  for (const date of [clean['published'], clean['page_date']]) assertDate(date)
  const columns = metadataColumns(clean)
  const changes = ids.map((id): RowChange => ({ kind: 'article', id, after: { ...found(readRow(project.db, 'article', id), 'This article'), ...columns } }))
  return changedArticles(project.write(`Edit ${Object.keys(patch).join(', ')} of ${counted(ids.length)}`, changes))
}

function assertDate(value: string | null | undefined): void {
  if (value && !isDate(value)) throw new Refusal('REFUSED', `A date is written as 2025-03-12 (or 2025-03, or 2025), not "${value}".`)
}

/** The id of the row that holds an annotator's layer of an article. */
export const layerId = (article: string, annotator: string): string => derivedId(sha256, 'layer', article, annotator)

export function setProgress(project: Project, ids: readonly string[], progress: Progress): { changed: number } {
  const annotator = project.me.id
  const layers = ids.map((article): RowChange => {
    found(readRow(project.db, 'article', article), 'This article')
    const id = layerId(article, annotator)
    return { kind: 'layer', id, after: { ...readRow(project.db, 'layer', id), article, annotator, progress } }
  })
  const words = { new: 'new', in_progress: 'in progress', done: 'done' }[progress]
  const changed = project.write(`Mark ${counted(ids.length)} as ${words}`, [...project.meIfNew(), ...layers])
  return changedArticles(changed.filter((change) => change.kind === 'layer'))
}

export function removeArticles(project: Project, ids: readonly string[]): { changed: number } {
  const changes = ids.flatMap((id): RowChange[] => [
    ...dependentsOf(project.db, id).map((row): RowChange => ({ ...row, after: null })),
    { kind: 'article', id, after: null },
  ])
  return changedArticles(project.write(`Remove ${counted(ids.length)}`, changes).filter((change) => change.kind === 'article'))
}

/** Marks a range as not body, in place of what overlaps it; with `kind` null only unmarks. */
export function markRegion(project: Project, article: string, start: number, end: number, kind: string | null): Region[] {
  const { table } = project.text(article)
  if (!(start >= 0 && start < end && end <= table.length)) throw new Refusal('REFUSED', `A region must lie within the ${table.length} characters of the article, not at ${start}–${end}.`)
  const overlapped = regionsOf(project.db, article).filter((region) => region.start < end && start < region.end)
  const changes: RowChange[] = overlapped.map((region) => ({ kind: 'region', id: region.id, after: null }))
  if (kind !== null) changes.push({ kind: 'region', id: uuidV7(Date.now(), randomBytes(10)), after: regionContent({ id: '', article, start, end, kind }) })
  project.write(kind === null ? 'Unmark a region' : `Mark ${kind.replaceAll('_', ' ')}`, changes)
  return regionsOf(project.db, article)
}
