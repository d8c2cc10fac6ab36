/** Many spans made as one undoable step; one that cannot be made is refused by itself. */
import type { Span } from '#core/spans/span.ts'
import { spanContent } from '../storage/annotations.ts'
import type { RowChange } from '../storage/row-kinds.ts'
import type { Project } from './project.ts'
import { Refusal } from './refusal.ts'
import { newSpan, type NewSpan } from './spans.ts'

export interface SpansMade {
  readonly made: string[]
  /** One sentence for each span that was not made. */
  readonly refused: { id: string; reason: string }[]
}

/** The spans that can be made, each checked as if it were made alone. A span whose speaker is named by one that is refused is refused too. */
export function checkSpans(project: Project, inputs: readonly NewSpan[]): { readonly spans: readonly Span[]; readonly refused: { id: string; reason: string }[] } {
  const codebook = project.codebook()
  const refused: { id: string; reason: string }[] = []
  const waiting = new Map<string, NewSpan>()
  for (const input of inputs) {
    if (waiting.has(input.id)) refused.push({ id: input.id, reason: 'Two spans of this step have the same id.' })
    else waiting.set(input.id, input)
  }
  for (;;) {
    const spans: Span[] = []
    const before = waiting.size
    for (const input of [...waiting.values()]) {
      try {
        spans.push(newSpan(project, codebook, input, waiting))
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        refused.push({ id: input.id, reason: error.message })
        waiting.delete(input.id)
      }
    }
    // What was refused may be what a span checked before it stands on.
    if (waiting.size === before) return { spans, refused }
  }
}

const counted = (n: number): string => (n === 1 ? '1 span' : `${n} spans`)

export function createSpans(project: Project, inputs: readonly NewSpan[]): SpansMade {
  const { spans, refused } = checkSpans(project, inputs)
  const changes = spans.map((span): RowChange => ({ kind: 'span', id: span.id, after: spanContent(span) }))
  if (changes.length > 0) project.write(`Tag ${counted(spans.length)}`, [...project.meIfNew(), ...changes])
  return { made: spans.map((span) => span.id), refused }
}
