/** Relations over the spans of the page: a few by their ids, or many between spans that stand near each other. */
import type { Relation } from '#core/relations/relation.ts'
import type { Span } from '#core/spans/span.ts'
import { LEILA } from './people.ts'

const relation = (id: string, type: string, ...args: readonly (readonly [role: string, ref: string])[]): Relation =>
  ({ id, article: 'main', annotator: LEILA.id, type, args: args.map(([role, ref]) => ({ role, ref })), codebook: 'stance-claims-news@1' })

/** An attribution on one line, one over lines that stands in another, support over two lines, attack from afar, and one in Latin letters. */
export const FEW: readonly Relation[] = [
  relation('r1', 'attribution', ['source', 's2'], ['cue', 's1'], ['content', 's3']),
  relation('r2', 'attribution', ['source', 's6'], ['content', 's7']),
  relation('r3', 'supports', ['from', 's8'], ['to', 's7']),
  relation('r4', 'attribution', ['source', 's9'], ['content', 'r2']),
  relation('r5', 'attacks', ['from', 's10'], ['to', 's4']),
  relation('r6', 'attacks', ['from', 's12'], ['to', 's13']),
]

/** `?relations` shows the few; `?relations=2000` makes so many, each between a span and the next but two, every tenth far away. */
export function relationsOf(asked: string | null, spans: readonly Span[]): Relation[] {
  if (asked === null) return []
  if (asked === '') return FEW.filter(({ args }) => args.every(({ ref }) => ref.startsWith('r') || spans.some(({ id }) => id === ref)))
  const placed = [...spans].sort((a, b) => a.parts[0]![0] - b.parts[0]![0])
  const count = Math.min(Number(asked), placed.length - 3)
  return Array.from({ length: count }, (_, at) => {
    const from = Math.floor(at * (placed.length - 3) / count)
    const to = at % 10 === 9 ? (from + 997) % placed.length : from + 2
    return relation(`q${at}`, at % 2 === 0 ? 'supports' : 'attacks', ['from', placed[from]!.id], ['to', placed[to]!.id])
  })
}
