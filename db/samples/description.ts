/** The vocabulary in which the sample's annotations are described: by what they read, not by where they stand. */
import type { Attributes } from '#core/spans/span.ts'
import type { RegionKind } from '#core/articles/article.ts'
import type { Explicitness, StanceScope } from '#core/stance/stance.ts'

/** Words of an article; `nth` counts from 1 and is needed exactly where the words occur more than once. */
export interface Quote { readonly words: string; readonly nth?: number }

/** One quote, or the quotes of a discontinuous span in the order of the text. */
export type Place = string | Quote | readonly (string | Quote)[]

export const nth = (occurrence: number, words: string): Quote => ({ words, nth: occurrence })

/** Who states a claim. `mention` is the key of the span that names them. */
export interface SpeakerNote { readonly actor: string | null; readonly mention: string | null; readonly implied: boolean }

export const by = (actor: string, mention: string | null = null): SpeakerNote => ({ actor, mention, implied: false })
export const impliedly = (actor: string, mention: string | null = null): SpeakerNote => ({ actor, mention, implied: true })

export interface SpanNote {
  /** Names the span within the annotator's work on one article, for relations, stances and speakers. */
  readonly key: string
  readonly label: string
  readonly place: Place
  readonly attributes: Attributes
  readonly note: string | null
  readonly claim: string | null
}

const span = (label: string, key: string, place: Place, attributes: Attributes = {}, claim: string | null = null): SpanNote =>
  ({ key, label, place, attributes, note: null, claim })

export const source = (key: string, place: Place, source_type: string): SpanNote => span('SOURCE', key, place, { source_type })
export const cue = (key: string, place: Place, strength = 'neutral'): SpanNote => span('CUE', key, place, { strength })
export const content = (key: string, place: Place, quote = 'indirect'): SpanNote => span('CONTENT', key, place, { quote })
export const target = (key: string, place: Place, mention = 'explicit'): SpanNote => span('TARGET', key, place, { mention })
export const evidence = (key: string, place: Place, type: string): SpanNote => span('EVIDENCE', key, place, { type })
export const technique = (key: string, place: Place, name: string): SpanNote => span('TECHNIQUE', key, place, { technique: name })
export const rationale = (key: string, place: Place): SpanNote => span('RATIONALE', key, place)

export interface ClaimNote {
  readonly worth?: 'NFS' | 'UFS' | 'CFS'
  readonly verifiable?: 'yes' | 'no' | 'unsure'
  readonly harmful?: 'yes' | 'no' | 'unsure'
  readonly quote?: 'direct' | 'indirect' | 'mixed' | 'narrator'
  readonly speaker: SpeakerNote
  /** Id in the claims registry, where the claim recurs in other articles. */
  readonly of?: string
}

export const claim = (key: string, place: Place, { worth = 'CFS', verifiable = 'yes', harmful = 'no', quote = 'indirect', speaker, of }: ClaimNote): SpanNote =>
  span('CLAIM', key, place, { check_worthiness: worth, verifiable, harmful, quote, speaker: { ...speaker } }, of ?? null)

export const noted = (note: string, described: SpanNote): SpanNote => ({ ...described, note })

export interface RelationNote { readonly type: string; readonly args: readonly { readonly role: string; readonly key: string }[] }

export const attribution = (from: string, through: string, ...said: readonly string[]): RelationNote => ({
  type: 'attribution',
  args: [{ role: 'source', key: from }, { role: 'cue', key: through }, ...said.map((key) => ({ role: 'content', key }))],
})
export const supports = (from: string, to: string): RelationNote => ({ type: 'supports', args: [{ role: 'from', key: from }, { role: 'to', key: to }] })
export const attacks = (from: string, to: string): RelationNote => ({ type: 'attacks', args: [{ role: 'from', key: from }, { role: 'to', key: to }] })

export interface StanceNote {
  readonly scope: StanceScope
  readonly holder: string
  readonly target: string
  readonly value: string
  readonly intensity: number | null
  readonly explicitness: Explicitness
  readonly confidence: number | null
  /** Keys of the spans that show it. */
  readonly evidence: readonly string[]
  /** Key of the span it is about; every scope but `article` has one. */
  readonly span?: string
  readonly sarcasm?: boolean
  readonly reported_by?: string
  readonly note?: string
}

/** What one annotator made in one article. */
export interface LayerNote {
  readonly annotator: string
  readonly spans: readonly SpanNote[]
  readonly relations: readonly RelationNote[]
  readonly stances: readonly StanceNote[]
}

/** A part that is not body: from the first words of `from` to the last of `to`, or `from` alone. */
export interface RegionNote { readonly kind: RegionKind; readonly from: string | Quote; readonly to?: string | Quote }
