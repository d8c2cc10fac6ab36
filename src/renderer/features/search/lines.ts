/** The list of hits as lines: an article's name, then its hits, then how many more it has. */
import type { Hit } from './use-results.ts'

export type Match = Hit['matches'][number]
export type Line =
  | { readonly kind: 'article'; readonly key: string; readonly hit: Hit }
  | { readonly kind: 'match'; readonly key: string; readonly hit: Hit; readonly match: Match; /** Counts the hits that can be gone to, from 0. */ readonly option: number }
  | { readonly kind: 'more'; readonly key: string; readonly hit: Hit; readonly count: number }

export function linesOf(hits: readonly Hit[]): Line[] {
  let option = -1
  return hits.flatMap((hit) => {
    const { id } = hit.article
    const matches = hit.matches.map((match): Line => ({ kind: 'match', key: `${id} ${match.start}`, hit, match, option: (option += 1) }))
    const rest = hit.count - hit.matches.length
    return [{ kind: 'article' as const, key: id, hit }, ...matches, ...(rest > 0 ? [{ kind: 'more' as const, key: `${id} more`, hit, count: rest }] : [])]
  })
}

/** What is shown before and after a hit in one line, in code points. */
const AROUND = 52

/** The context of a hit cut at a space, so that the hit is near the beginning of its line. */
export function contextOf({ before, after }: Pick<Match, 'before' | 'after'>): { before: string; after: string } {
  const flat = (text: string): string => text.replace(/\s+/gu, ' ')
  const all = [...flat(before)]
  if (all.length <= AROUND) return { before: all.join(''), after: flat(after) }
  const cut = all.slice(-AROUND)
  const space = cut.indexOf(' ')
  return { before: `…${cut.slice(space >= 0 && space < AROUND / 2 ? space : 0).join('')}`, after: flat(after) }
}
