/** All annotations of the project in groups, page by page. */
import { survivors } from '#core/claims/survivors.ts'
import { findLabel, type Codebook } from '#core/codebook/codebook.ts'
import { missingAnswers } from '#core/codebook/conditions.ts'
import type { Attributes } from '#core/spans/span.ts'
import { foldString } from '#core/text/fold.ts'
import type { AnnotationGroup, Grouping, ListedRow } from '#contract/listing.ts'
import { articleOrder, groupCounts, listedAfter, namesOf, type GroupCount, type ListedAnnotation, type Place } from '../storage/annotation-lists.ts'
import { claimPointers } from '../storage/claims.ts'
import type { Project } from './project.ts'
import { Refusal } from './refusal.ts'
import { turns } from './turns.ts'

/** Annotations read at once while a query lets few of them through. */
const CHUNK = 1_000
const START: Place = { number: 0, start: -2, id: '' }

const NAMED_BY = { position: 'article', target: 'target', holder: 'actor', claim: 'claim' } as const

const whoseOf = (project: Project, whose: 'all' | 'mine'): string | null => (whose === 'mine' ? project.me.id : null)

/** Counts of merged claims, added up under the claim that counts. */
function merged(project: Project, counts: readonly GroupCount[]): GroupCount[] {
  const to = survivors(claimPointers(project.db))
  const sums = new Map<string | null, number>()
  for (const { key, count } of counts) {
    const counted = key === null ? null : (to.get(key) ?? key)
    sums.set(counted, (sums.get(counted) ?? 0) + count)
  }
  return [...sums].map(([key, count]) => ({ key, count }))
}

export function annotationGroups(project: Project, by: Grouping, whose: 'all' | 'mine', offset: number, limit: number): { groups: AnnotationGroup[]; total: number } {
  const counts = groupCounts(project.db, by, whoseOf(project, whose))
  const all = by === 'claim' ? merged(project, counts) : counts
  const places = by === 'position' ? articleOrder(project.db) : null
  const order = (a: GroupCount, b: GroupCount): number => {
    if (places !== null) return (places.get(a.key ?? '') ?? 0) - (places.get(b.key ?? '') ?? 0)
    return Number(a.key === null) - Number(b.key === null) || b.count - a.count || ((a.key ?? '') < (b.key ?? '') ? -1 : 1)
  }
  const shown = all.toSorted(order).slice(offset, offset + limit)
  const ids = shown.flatMap(({ key }) => key ?? [])
  const names = by === 'label' ? new Map(ids.map((id) => [id, id])) : namesOf(project.db, NAMED_BY[by], ids)
  return { total: all.length, groups: shown.map(({ key, count }) => ({ key, name: key === null ? null : (names.get(key) ?? key), count })) }
}

function placeOf(cursor: string | null): Place {
  if (cursor === null) return START
  const [number, start, id] = cursor.split(' ', 2).concat(cursor.split(' ').slice(2).join(' '))
  if (!Number.isInteger(Number(number)) || !Number.isInteger(Number(start)) || id === undefined) throw new Refusal('REFUSED', 'This is no place in the list: open the group again.')
  return { number: Number(number), start: Number(start), id }
}

export interface ListQuestion {
  readonly by: Grouping
  readonly key: string | null
  readonly whose: 'all' | 'mine'
  readonly query: string
  readonly after: string | null
  readonly limit: number
}

/** Rejects when `signal` aborts. */
export async function listedAnnotations(project: Project, { by, key, whose, query, after, limit }: ListQuestion, signal?: AbortSignal): Promise<{ rows: ListedRow[]; next: string | null }> {
  const words = foldString(query).split(/\s+/).filter(Boolean)
  const to = by === 'claim' ? survivors(claimPointers(project.db)) : null
  const keys = to === null || key === null ? [] : [key, ...[...to].filter(([, counted]) => counted === key).map(([from]) => from)]
  const passes = (row: ListedAnnotation): boolean => {
    if (words.length === 0) return true
    const text = foldString([row.quote, row.holder, row.target, row.note].join('\n'))
    return words.every((word) => text.includes(word))
  }
  const codebook = project.codebook()
  const turn = turns(signal)
  const rows: ListedRow[] = []
  const size = words.length === 0 ? limit : CHUNK
  for (let from = placeOf(after); ;) {
    await turn()
    const chunk = listedAfter(project.db, by, key, keys, whoseOf(project, whose), from, size)
    for (const row of chunk) {
      from = row
      if (passes(row)) rows.push(shown(codebook, row))
      if (rows.length === limit) return { rows, next: `${row.number} ${row.start} ${row.id}` }
    }
    if (chunk.length < size) return { rows, next: null }
  }
}

function shown(codebookNow: Codebook, row: ListedAnnotation): ListedRow {
  const { id, kind, article, title, outlet, annotator, label, quote, after, holder, target, codebook } = row
  const definitions = kind === 'span' && label !== null ? (findLabel(codebookNow, label)?.attributes ?? []) : []
  const incomplete = kind === 'stance' ? row.holder === null || row.target === null || label === null : missingAnswers(definitions, JSON.parse(row.attributes ?? '{}') as Attributes).length > 0
  return { id, kind, article, title, outlet, annotator, label, quote, after, holder, target, codebook, note: row.note !== null, claim: row.claim !== null, incomplete }
}
