/** The state behind the gallery's backend: articles, claims and a history that can be undone. */
import type { ArticleFilter, ArticleRow, ArticleSort } from '#contract/articles.ts'
import type { Change } from '#contract/changes.ts'
import type { ProjectSummary } from '#contract/projects.ts'
import { type FakeArticle, fakeArticles } from './fake-articles.ts'

export interface FakeClaim { id: string; text: string; note: string | null; articles: number[] }
interface Step { readonly name: string; readonly article: string | null; back(): void; again(): void }

export class FakeState {
  articles: FakeArticle[] = fakeArticles(5_000)
  claims: FakeClaim[] = [
    { id: 'claim-1', text: 'العلاقات بين أرينا وبيلان في أعلى مستوياتها', note: null, articles: [0, 10, 20, 30, 41] },
    { id: 'claim-2', text: 'The Upper Dam will cut the downstream share by a third', note: null, articles: [3, 13, 23] },
    { id: 'claim-3', text: 'ارتفع حجم التبادل بنسبة 14.5%', note: null, articles: [9, 19] },
    { id: 'claim-4', text: 'الاتفاق رقم 227 لم يوقّع بعد', note: null, articles: [] },
  ]
  me = { id: 'me', name: 'ليلى ناصر', color: '#4b46b0' }
  project: ProjectSummary | null = null
  recent = [
    { path: '/home/leila/River treaties 2025.hashiya', name: 'River treaties 2025', opened: '2025-11-19T16:20:00Z', missing: false },
    { path: '/home/leila/مشروع الصحافة العربية.hashiya', name: 'مشروع الصحافة العربية', opened: '2025-11-12T09:05:00Z', missing: false },
    { path: '/media/usb/Pilot.hashiya', name: 'Pilot', opened: '2025-09-01T09:05:00Z', missing: true },
  ]
  private done: Step[] = []
  private undone: Step[] = []
  private sequence = 0
  private listeners = new Set<(change: Change) => void>()

  summary(path: string): ProjectSummary {
    const name = path.split('/').at(-1)!.replace(/\.hashiya$/, '')
    this.project = { path, name, articles: this.articles.length, spans: 812, codebook: 'stance-claims-news@1', me: this.me, annotators: [this.me], read_only: null }
    return this.project
  }

  /** Does a step and keeps how to take it back. */
  act(step: Step, change: Partial<Change>): void {
    step.again()
    this.done.push(step)
    this.undone = []
    this.tell(change)
  }
  undo(): Step | null {
    const step = this.done.pop() ?? null
    if (step !== null) { step.back(); this.undone.push(step); this.tell({ articles: null, registries: true, library: true }) }
    return step
  }
  redo(): Step | null {
    const step = this.undone.pop() ?? null
    if (step !== null) { step.again(); this.done.push(step); this.tell({ articles: null, registries: true, library: true }) }
    return step
  }
  names(): { undo: string | null; redo: string | null } {
    return { undo: this.done.at(-1)?.name ?? null, redo: this.undone.at(-1)?.name ?? null }
  }

  listen(listener: (change: Change) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }
  private tell(change: Partial<Change>): void {
    this.sequence += 1
    for (const listener of this.listeners) listener({ sequence: this.sequence, articles: [], edited: change.articles ?? null, registries: false, library: false, ...change })
  }

  /** The rows that a filter lets through, in order. */
  rows(sort: ArticleSort, filter: ArticleFilter): ArticleRow[] {
    const rows = this.articles.map((article) => article.row).filter((row) => passes(row, filter))
    const sign = sort.descending ? -1 : 1
    return rows.sort((a, b) => sign * String(a[sort.by] ?? '\uffff').localeCompare(String(b[sort.by] ?? '\uffff'), 'ar', { numeric: true }))
  }
}

function passes(row: ArticleRow, filter: ArticleFilter): boolean {
  if (filter.outlet !== undefined && !filter.outlet.includes(row.outlet)) return false
  if (filter.language !== undefined && !filter.language.includes(row.language)) return false
  if (filter.progress !== undefined && !filter.progress.includes(row.progress)) return false
  if (filter.missing !== undefined && row[filter.missing] !== null) return false
  if (filter.from !== undefined && (row.published === null || row.published < filter.from)) return false
  return filter.to === undefined || (row.published !== null && row.published <= filter.to)
}
