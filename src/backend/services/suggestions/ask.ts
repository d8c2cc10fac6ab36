/** What a window asks of the suggestions: those of an article, the next one to decide, and those like it, each with its surroundings. */
import type { Question, TrainingStatus } from '#contract/suggestions.ts'
import type { Project } from '../project.ts'
import { articleRows } from '../articles.ts'
import { found } from '../refusal.ts'
import { readRow } from '../../storage/rows.ts'
import { engineOf, type ArticleSuggestions, type AskedSuggestion } from './engine.ts'
import { queueOf, type Order, type QueueFilter } from './queue.ts'

/** Code points of text on each side. */
const AROUND = 1_000

/** Whose decisions are learnt from: the annotator's id, or `null` for everybody. */
export const learntFrom = (project: Project, from: 'mine' | 'everyone'): string | null => (from === 'mine' ? project.me.id : null)

export async function suggestionsOf(project: Project, article: string, from: string | null, wait: boolean): Promise<ArticleSuggestions> {
  found(readRow(project.db, 'article', article), 'This article')
  const engine = engineOf(project)
  if (wait) await engine.training(from).upToDate()
  return engine.of(article, from)
}

function questionsOf(project: Project, suggestions: readonly AskedSuggestion[]): Question[] {
  const rows = new Map(articleRows(project, [...new Set(suggestions.map(({ article }) => article))]).map((row) => [row.id, row]))
  return suggestions.flatMap((suggestion) => {
    const row = rows.get(suggestion.article)
    if (row === undefined) return []
    const { text, sha256, table } = project.text(suggestion.article)
    const [start, end] = [suggestion.parts[0]?.[0] ?? 0, suggestion.parts.at(-1)?.[1] ?? 0]
    const before = text.slice(table.toUtf16(Math.max(0, start - AROUND)), table.toUtf16(start))
    const after = text.slice(table.toUtf16(end), table.toUtf16(Math.min(table.length, end + AROUND)))
    return [{ ...suggestion, parts: [...suggestion.parts], why: [...suggestion.why], text_sha256: sha256, title: row.title, outlet: row.outlet, published: row.published, language: row.language, before, after }]
  })
}

export async function nextSuggestion(project: Project, from: string | null, order: Order, filter: QueueFilter, not: readonly string[]) {
  const { next, ...state } = await queueOf(project, from).ask(order, filter, new Set(not), 2)
  const [item, following] = questionsOf(project, next)
  return { item: item ?? null, following: following ?? null, ...state }
}

export async function suggestionsLike(project: Project, article: string, id: string, everywhere: boolean, from: string | null): Promise<Question[]> {
  const { suggestions } = await engineOf(project).of(article, from)
  const one = found(suggestions.find((suggestion) => suggestion.id === id) ?? null, 'This suggestion')
  return questionsOf(project, await queueOf(project, from).like(one, everywhere ? null : article))
}

export function trainingStatus(project: Project, from: string | null): TrainingStatus {
  const training = engineOf(project).training(from)
  training.refresh()
  const { state, problem, taught } = training.status
  return {
    state, problem, version: taught.version, articles: taught.articles, spans: taught.spans, remembered: taught.memory.size,
    labels: taught.labels?.quality ?? null, stances: taught.stances?.quality ?? null,
  }
}

/** The status now and whenever it changes, until the project is closed or `signal` aborts. */
export async function* watchTraining(project: Project, from: string | null, signal?: AbortSignal): AsyncGenerator<TrainingStatus, void> {
  const training = engineOf(project).training(from)
  let wake = (): void => {}
  let changed = true
  const note = (): void => { changed = true; wake() }
  const forget = training.listen(note)
  const stopped = project.changes.closed(note)
  signal?.addEventListener('abort', note)
  try {
    while (project.db.open && signal?.aborted !== true) {
      if (changed) {
        changed = false
        yield trainingStatus(project, from)
      } else await new Promise<void>((resolve) => { wake = resolve })
    }
  } finally {
    forget()
    stopped()
    signal?.removeEventListener('abort', note)
  }
}
