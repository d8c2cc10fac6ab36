/** What a project holds, in numbers: cross-tables, progress, working time. */
import { setImmediate } from 'node:timers/promises'
import { timeSpent, type Act } from '#core/overview/time-spent.ts'
import { DIMENSIONS, MOST_CELLS, type Cell, type CellFilter, type Dimension } from '#contract/overview.ts'
import { countOf } from '../storage/counts.ts'
import { articleNames, countCells, finishedByDay, progressByAnnotator, recordedActs, type AnnotatorProgress } from '../storage/overview.ts'
import { allAnnotators } from '../storage/registries.ts'
import type { Project } from './project.ts'
import { Refusal } from './refusal.ts'

export function count(project: Project, of: 'span' | 'stance', by: readonly Dimension[], filter: CellFilter): { cells: Cell[]; left: number } {
  const known: readonly string[] = DIMENSIONS[of]
  const wrong = by.find((dimension) => !known.includes(dimension))
  if (wrong !== undefined) throw new Refusal('REFUSED', `A ${of} has no ${wrong} to be counted by: ${known.join(', ')}.`)
  if (new Set(by).size < by.length) throw new Refusal('REFUSED', `Nothing can be counted by "${by.find((dimension, at) => by.indexOf(dimension) !== at)}" twice.`)
  const { cells, total } = countCells(project.db, of, by, filter, MOST_CELLS)
  return { cells: cells.map((cell) => ({ ...cell, ids: [...cell.ids], values: [...cell.values] })), left: Math.max(0, total - cells.length) }
}

export const progress = (project: Project): { articles: number; annotators: AnnotatorProgress[]; days: { day: string; annotator: string; name: string; done: number }[] } =>
  ({ articles: countOf(project.db, 'article'), annotators: [...progressByAnnotator(project.db)], days: [...finishedByDay(project.db)] })

/** Acts that are read in one turn. */
const TURN = 2_000
/** Rows of the answer. */
const MOST_ROWS = 2_000
const MINUTE = 60_000

export interface TimeRow { article: string; title: string; annotator: string; name: string; minutes: number; acts: number; length: number }

/** Working time by article and annotator, longest first. Reads the history in turns on a connection of its own; rejects when `signal` aborts. */
export async function time(project: Project, signal?: AbortSignal): Promise<{ rows: TimeRow[]; left: number }> {
  const reader = project.openReader()
  try {
    const acts: Act[] = []
    for (const { annotator, article, at } of recordedActs(reader)) {
      acts.push({ annotator, article, at: Date.parse(at) })
      if (acts.length % TURN === 0) await setImmediate(undefined, signal === undefined ? {} : { signal })
    }
    const spent = timeSpent(acts).toSorted((a, b) => b.milliseconds - a.milliseconds)
    const articles = articleNames(reader, [...new Set(spent.map(({ article }) => article))])
    const annotators = new Map(allAnnotators(reader).map(({ id, name }) => [id, name]))
    const rows = spent.flatMap(({ article, annotator, milliseconds, acts: done }) => {
      const known = articles.get(article)
      return known === undefined ? [] : [{ article, ...known, annotator, name: annotators.get(annotator) ?? annotator, minutes: milliseconds / MINUTE, acts: done }]
    })
    return { rows: rows.slice(0, MOST_ROWS).map(({ article, title, annotator, name, minutes, acts: done, length }) => ({ article, title, annotator, name, minutes, acts: done, length })), left: Math.max(0, rows.length - MOST_ROWS) }
  } finally {
    reader.close()
  }
}
