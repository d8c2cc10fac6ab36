/** A stance: what a holder thinks of a target, as one annotator reads it. A record of its own, not a label on a span. */

export const STANCE_SCOPES = ['article', 'paragraph', 'sentence', 'span'] as const
export type StanceScope = (typeof STANCE_SCOPES)[number]

export const EXPLICITNESS = ['explicit', 'implicit'] as const
export type Explicitness = (typeof EXPLICITNESS)[number]

export interface Stance {
  readonly id: string
  readonly article: string
  readonly annotator: string
  readonly scope: StanceScope
  /** Id of the span it is about, where the scope is not the whole article. */
  readonly span: string | null
  /** Actor id of whoever holds the stance; `null` is not yet said. */
  readonly holder: string | null
  /** Target id. */
  readonly target: string | null
  /** A value of the codebook's stance scale; `null` is not yet said. */
  readonly value: string | null
  /** -2 (strongly against) to 2 (strongly for). */
  readonly intensity: number | null
  readonly explicitness: Explicitness | null
  readonly sarcasm: boolean | null
  /** 0 to 1: how sure the annotator is. */
  readonly confidence: number | null
  /** Ids of the spans that show it. */
  readonly evidence: readonly string[]
  /** Actor id of whoever reports the stance, where it is second-hand. */
  readonly reported_by: string | null
  readonly note: string | null
  readonly codebook: string
}
