/**
 * Suggestions: annotations that somebody or something proposes and nobody has made. A layer of its own: they count as no annotation
 * and for no agreement, and only an answer makes one of them a span, a label or a stance of whoever answers.
 */
import { derivedId, type Sha256 } from '../identity/ids.ts'
import type { Attributes, Part } from '../spans/span.ts'
import type { StanceScope } from '../stance/stance.ts'
import type { AnchorText } from '../text/anchor.ts'

/** A rule of the project, earlier decisions on the same words, what was learnt from the annotations, or a file made elsewhere. */
export const SUGGESTION_SOURCES = ['rule', 'memory', 'learner', 'import'] as const
export type SuggestionSource = (typeof SUGGESTION_SOURCES)[number]

/** A new span, another label for a span that is there, or a stance. */
export const SUGGESTION_KINDS = ['span', 'label', 'stance'] as const
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number]

/** `corrected`: accepted with other edges or another label. A skipped one comes back at the end. */
export const ANSWERS = ['accepted', 'corrected', 'rejected', 'skipped'] as const
export type Answer = (typeof ANSWERS)[number]

/** What a feature of the learner looks at. */
export const FEATURE_KINDS = ['word', 'beginning', 'ending', 'letters', 'before', 'after', 'clitic', 'length', 'place', 'form', 'near'] as const
export type FeatureKind = (typeof FEATURE_KINDS)[number]

/** One reason for a suggestion, as data: whoever shows it puts it into words. */
export type Reason =
  | { readonly kind: 'rule'; readonly rule: string; readonly name: string; readonly matched: string }
  /** So often these words were decided for and against; `passed`: read and left without the label in articles that are done. */
  | { readonly kind: 'memory'; readonly words: string; readonly accepted: number; readonly rejected: number; readonly passed: number }
  /** What spoke most for it, strongest first; weights are shares of all that spoke for it. */
  | { readonly kind: 'features'; readonly features: readonly { readonly on: FeatureKind; readonly value: string; readonly weight: number }[] }
  | { readonly kind: 'model'; readonly name: string; readonly note: string | null; /** How it was found again where the text is another: share of the context. */ readonly score: number | null }

/** A stance as it is proposed: actors and targets by name, since they need not be in the project yet. */
export interface ProposedStance {
  readonly scope: StanceScope
  readonly holder: string | null
  readonly target: string | null
  readonly value: string
  readonly intensity: number | null
}

export interface Suggestion extends AnchorText {
  readonly id: string
  readonly article: string
  readonly source: SuggestionSource
  /** Id of the rule, or name of the model; empty where the project itself is the source. */
  readonly origin: string
  readonly kind: SuggestionKind
  /** Label of the codebook; `null` for a stance. */
  readonly label: string | null
  /** Code points. Empty for a stance of the whole article. */
  readonly parts: readonly Part[]
  readonly attributes: Attributes
  readonly stance: ProposedStance | null
  /** Id of the span that gets another label or that the stance stands on; `null` otherwise. */
  readonly span: string | null
  /** 0 to 1, calibrated where the learner made it; `null` where its source gives none. */
  readonly probability: number | null
  /** Distance (0 to 1) between this answer and the next likely one: small is uncertain. `null` where nothing is known. */
  readonly margin: number | null
  readonly why: readonly Reason[]
}

/** What a suggestion says and where, without who says it: an answer to one of these answers all of them. */
export const statementOf = ({ article, kind, label, parts, stance, span }: Pick<Suggestion, 'article' | 'kind' | 'label' | 'parts' | 'stance' | 'span'>): string =>
  JSON.stringify([article, kind, label, parts, span, stance === null ? null : [stance.scope, stance.holder, stance.target, stance.value]])

/** The id of a suggestion: the same on every machine and after every training, so that an answered one never comes back. */
export const suggestionId = (sha256: Sha256, suggestion: Pick<Suggestion, 'article' | 'source' | 'origin' | 'kind' | 'label' | 'parts' | 'stance' | 'span'>): string =>
  derivedId(sha256, 'suggestion', suggestion.source, suggestion.origin, statementOf(suggestion))

/** The id of one annotator's answer to a suggestion. */
export const answerId = (sha256: Sha256, suggestion: string, annotator: string): string => derivedId(sha256, 'suggestion', 'answer', suggestion, annotator)

/** The distance between yes and no, where that is all there is to decide. */
export const marginOf = (probability: number | null): number | null => (probability === null ? null : Math.abs(2 * probability - 1))
