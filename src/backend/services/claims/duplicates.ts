/** Pairs of claims that may be one, in the order in which a look at them pays. Looked for in turns, and kept while nothing is written about them. */
import { survivors } from '#core/claims/survivors.ts'
import { featuresOf } from '#core/similarity/features.ts'
import { claimPointers } from '../../storage/claims.ts'
import { rejectedClaimPairs } from '../../storage/rejections.ts'
import { readRow } from '../../storage/rows.ts'
import type { Project } from '../project.ts'
import { turns } from '../turns.ts'
import { likenessOf, type Likeness } from './likeness.ts'
import { getClaimRow, type ClaimRow } from './registry.ts'

/** Nearest claims of each that are kept. */
const NEIGHBOURS = 3
/** Pairs that are listed at most. */
const MOST_PAIRS = 500
/** Milliseconds that an answer waits for more. */
const PATIENCE = 400

interface Pair { readonly a: string; readonly b: string; readonly score: number }
interface Search {
  readonly likeness: Likeness
  /** By claim: the wordings that it was compared with, and the nearest claims. */
  readonly nearest: Map<string, { readonly document: number; readonly pairs: readonly Pair[] }>
  work: Promise<void> | null
}

const searches = new WeakMap<Project, Search>()

function searchOf(project: Project): Search {
  const known = searches.get(project)
  if (known !== undefined) return known
  const made: Search = { likeness: likenessOf(project), nearest: new Map(), work: null }
  searches.set(project, made)
  return made
}

/** The claims whose nearest are not known, or were found for another wording. */
const due = (search: Search, claims: readonly string[]): string[] =>
  claims.filter((claim) => search.nearest.get(claim)?.document !== search.likeness.documentsOf(claim)[0])

async function look(project: Project, search: Search, claims: readonly string[]): Promise<void> {
  const pause = turns()
  await search.likeness.settled()
  const { likeness } = search
  for (const claim of due(search, claims)) {
    await pause()
    if (!project.db.open) return
    const document = likeness.documentsOf(claim)[0]
    if (document === undefined) continue
    const features = featuresOf(likeness.wording(document).text, likeness.names)
    const best = new Map<string, number>()
    for (const { document: other, letters, words } of likeness.claims.nearest(features, 4 * NEIGHBOURS, (each) => likeness.wording(each).claim !== claim)) {
      const { claim: named } = likeness.wording(other)
      best.set(named, Math.max(best.get(named) ?? 0, (letters + words) / 2))
    }
    const pairs = [...best].sort((x, y) => y[1] - x[1]).slice(0, NEIGHBOURS).map(([other, score]): Pair => (claim < other ? { a: claim, b: other, score } : { a: other, b: claim, score }))
    search.nearest.set(claim, { document, pairs })
  }
}

export async function duplicates(project: Project, offset: number, limit: number): Promise<{ total: number; pairs: { a: ClaimRow; b: ClaimRow }[]; indexed: Likeness['progress'] }> {
  const search = searchOf(project)
  await search.likeness.ready()
  const to = survivors(claimPointers(project.db))
  const claims = search.likeness.claimIds().filter((id) => !to.has(id))
  if (search.work === null && due(search, claims).length > 0) search.work = look(project, search, claims).finally(() => { search.work = null })
  if (search.work !== null) {
    let timer: NodeJS.Timeout | undefined
    await Promise.race([search.work, new Promise<void>((resolve) => { timer = setTimeout(resolve, PATIENCE) })])
    clearTimeout(timer)
  }
  const left = due(search, claims).length
  const found = pairsOf(project, search, claims, to)
  return {
    total: found.length,
    pairs: found.slice(offset, offset + limit).map(({ a, b }) => ({ a: getClaimRow(project, a), b: getClaimRow(project, b) })),
    indexed: { done: claims.length - left, total: claims.length, isBusy: search.work !== null },
  }
}

function pairsOf(project: Project, search: Search, claims: readonly string[], to: ReadonlyMap<string, string>): Pair[] {
  const counted = (id: string): string => to.get(id) ?? id
  const keyOf = (a: string, b: string): string => (a < b ? `${a} ${b}` : `${b} ${a}`)
  const rejected = new Set(rejectedClaimPairs(project.db).map(({ claim, other }) => keyOf(counted(claim), counted(other))))
  const best = new Map<string, Pair>()
  for (const claim of claims) {
    for (const pair of search.nearest.get(claim)?.pairs ?? []) {
      const [a, b] = [counted(pair.a), counted(pair.b)]
      const key = keyOf(a, b)
      if (a === b || rejected.has(key) || (best.get(key)?.score ?? 0) >= pair.score) continue
      best.set(key, { a, b, score: pair.score })
    }
  }
  const inOrder = [...best.values()].sort((x, y) => y.score - x.score || (x.a < y.a ? -1 : 1))
  return inOrder.filter(({ a, b }) => readRow(project.db, 'claim', a) !== null && readRow(project.db, 'claim', b) !== null).slice(0, MOST_PAIRS)
}
