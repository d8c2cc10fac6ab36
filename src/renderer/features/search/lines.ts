/** The list of hits as lines, in each of the three views; those that can be gone to are counted. */
import type { AnnotationHit } from '#contract/search.ts'
import type { ClaimHit, Hit, KwicHit } from './answers.ts'

export type Match = Hit['matches'][number]
/** Where a line leads. */
interface Choice { readonly key: string; /** Counts the lines that can be gone to, from 0. */ readonly option: number }
export type Target =
  | ({ readonly kind: 'match'; readonly hit: Hit; readonly match: Match } & Choice)
  | ({ readonly kind: 'title'; readonly hit: Hit } & Choice)
  | ({ readonly kind: 'annotation'; readonly hit: AnnotationHit } & Choice)
  | ({ readonly kind: 'claim'; readonly claim: ClaimHit } & Choice)
  | ({ readonly kind: 'kwic'; readonly line: KwicHit } & Choice)
export type Line = Target
  | { readonly kind: 'article'; readonly key: string; readonly hit: Hit }
  | { readonly kind: 'more'; readonly key: string; readonly hit: Hit; readonly count: number }

export const isTarget = (line: Line): line is Target => line.kind !== 'article' && line.kind !== 'more'

/** An article's name, then its hits, then how many more it has. Where nothing of its text was found, its name itself is the hit. */
export function linesOf(hits: readonly Hit[]): Line[] {
  let option = -1
  return hits.flatMap((hit): Line[] => {
    const { id } = hit.article
    if (hit.matches.length === 0) return [{ kind: 'title', key: id, hit, option: (option += 1) }]
    const matches = hit.matches.map((match): Line => ({ kind: 'match', key: `${id} ${match.start} ${match.end}`, hit, match, option: (option += 1) }))
    const rest = hit.count - hit.matches.length
    return [{ kind: 'article' as const, key: id, hit }, ...matches, ...(rest > 0 ? [{ kind: 'more' as const, key: `${id} more`, hit, count: rest }] : [])]
  })
}

/** Claims of the registry, then annotations. */
export const annotationLines = (claims: readonly ClaimHit[], hits: readonly AnnotationHit[]): Line[] => [
  ...claims.map((claim, option): Line => ({ kind: 'claim', key: `claim ${claim.id}`, claim, option })),
  ...hits.map((hit, at): Line => ({ kind: 'annotation', key: hit.id, hit, option: claims.length + at })),
]

export const kwicLines = (lines: readonly KwicHit[]): Line[] =>
  lines.map((line, option) => ({ kind: 'kwic', key: `${line.article} ${line.start} ${line.end}`, line, option }))

/** What is shown before and after a hit in one line, in code points. */
const AROUND = 52

const flat = (text: string): string => text.replace(/\s+/gu, ' ')

/** The context of a hit cut at a space, so that the hit is near the beginning of its line. */
export function contextOf({ before, after }: Pick<Match, 'before' | 'after'>): { before: string; after: string } {
  const all = [...flat(before)]
  if (all.length <= AROUND) return { before: all.join(''), after: flat(after) }
  const cut = all.slice(-AROUND)
  const space = cut.indexOf(' ')
  return { before: `…${cut.slice(space >= 0 && space < AROUND / 2 ? space : 0).join('')}`, after: flat(after) }
}

/** A text cut at its marks (code points): pieces in order, those that are marked told apart. */
export function piecesOf(text: string, marks: readonly (readonly [number, number])[]): { readonly text: string; readonly isMarked: boolean }[] {
  const signs = [...text]
  const pieces: { text: string; isMarked: boolean }[] = []
  let at = 0
  const add = (end: number, isMarked: boolean): void => {
    if (end > at) pieces.push({ text: flat(signs.slice(at, end).join('')), isMarked })
    at = Math.max(at, end)
  }
  for (const [start, end] of marks) { add(start, false); add(end, true) }
  add(signs.length, false)
  return pieces
}
