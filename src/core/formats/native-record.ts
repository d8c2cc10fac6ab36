/** The native record: one article with everything that is known and marked in it, as one line of JSON. */
import { METADATA_FIELDS } from '../articles/article.ts'
import type { ArticleMetadata } from '../articles/article.ts'
import type { Part } from '../spans/span.ts'
import type { Explicitness, StanceScope } from '../stance/stance.ts'
import { serializeLine } from './serialize-line.ts'

/** Every position of a native record counts Unicode code points; ends are exclusive. */
export const OFFSET_UNIT = 'unicode_code_point'

export interface NativeRegion { readonly start: number; readonly end: number; readonly kind: string }

/** A speaker with the actor's name in place of its id. */
export interface NativeSpeaker { readonly actor: string | null; readonly mention: string | null; readonly implied: boolean }
export type NativeAttribute = string | number | boolean | null | readonly string[] | NativeSpeaker
export type NativeAttributes = { readonly [name: string]: NativeAttribute }

export interface NativeSpan {
  readonly id: string
  readonly label: string
  /** Start of the first part. */
  readonly start: number
  /** End of the last part. */
  readonly end: number
  /** The covered text; several parts are joined by one space. */
  readonly quote: string
  readonly parts: readonly Part[]
  readonly attributes: NativeAttributes
  readonly note: string | null
  /** Name of the annotator, as are holder, target and reported_by below names. */
  readonly annotator: string
  readonly codebook: string
}

export interface NativeStance {
  readonly id: string
  readonly scope: StanceScope
  readonly holder: string | null
  readonly target: string | null
  readonly value: string | null
  readonly intensity: number | null
  readonly explicitness: Explicitness | null
  readonly confidence: number | null
  readonly evidence: readonly string[]
  readonly annotator: string
  readonly codebook: string
  /** The following are written only where they are set. */
  readonly span: string | null
  readonly sarcasm: boolean | null
  readonly reported_by: string | null
  readonly note: string | null
}

/** `kind` is written where the end is a claim of the registry; else the end is an annotation of the article. */
export interface NativeArg { readonly role: string; readonly ref: string; readonly kind: 'claim' | null }

export interface NativeRelation {
  readonly id: string
  readonly type: string
  readonly args: readonly NativeArg[]
  readonly annotator: string
}

export interface NativeClaim { readonly id: string; readonly text: string; readonly mentions: readonly string[] }

/** What one annotator answered to the codebook's questions about the whole article. */
export interface NativeAnswers { readonly annotator: string; readonly codebook: string; readonly values: NativeAttributes }

export interface NativeRecord {
  readonly id: string
  readonly text: string
  readonly text_sha256: string
  readonly metadata: ArticleMetadata
  readonly regions: readonly NativeRegion[]
  readonly spans: readonly NativeSpan[]
  readonly stances: readonly NativeStance[]
  readonly relations: readonly NativeRelation[]
  readonly claims: readonly NativeClaim[]
  /** Written only where there are any. */
  readonly article_attributes: readonly NativeAnswers[]
}

const isSpeaker = (value: NativeAttribute): value is NativeSpeaker => typeof value === 'object' && value !== null && !Array.isArray(value)

/** `Object.fromEntries` also makes an own property of a name such as `__proto__`, which assignment would not. */
function attributes(values: NativeAttributes): object {
  const names = Object.keys(values)
  if (names.length === 0) return values
  return Object.fromEntries(names.sort().map((name) => {
    const value = values[name]!
    return [name, isSpeaker(value) ? { actor: value.actor, mention: value.mention, implied: value.implied } : value]
  }))
}

const span = (it: NativeSpan): object => ({
  id: it.id, label: it.label, start: it.start, end: it.end, quote: it.quote, parts: it.parts,
  attributes: attributes(it.attributes), note: it.note, annotator: it.annotator, codebook: it.codebook,
})

const stance = (it: NativeStance): object => ({
  id: it.id, scope: it.scope, holder: it.holder, target: it.target, value: it.value, intensity: it.intensity,
  explicitness: it.explicitness, confidence: it.confidence, evidence: it.evidence, annotator: it.annotator, codebook: it.codebook,
  ...(it.span === null ? {} : { span: it.span }),
  ...(it.sarcasm === null ? {} : { sarcasm: it.sarcasm }),
  ...(it.reported_by === null ? {} : { reported_by: it.reported_by }),
  ...(it.note === null ? {} : { note: it.note }),
})

const relation = (it: NativeRelation): object => ({
  id: it.id, type: it.type, args: it.args.map(({ role, ref, kind }) => ({ role, ref, ...(kind === null ? {} : { kind }) })), annotator: it.annotator,
})

/** One line of JSON without its line feed. What other readers take for a line end inside a text is escaped. */
export function serializeRecord(record: NativeRecord): string {
  return serializeLine({
    id: record.id,
    text: record.text,
    text_sha256: record.text_sha256,
    offset_unit: OFFSET_UNIT,
    metadata: Object.fromEntries(METADATA_FIELDS.map((field) => [field, record.metadata[field]])),
    regions: record.regions.map(({ start, end, kind }) => ({ start, end, kind })),
    spans: record.spans.map(span),
    stances: record.stances.map(stance),
    relations: record.relations.map(relation),
    claims: record.claims.map(({ id, text, mentions }) => ({ id, text, mentions })),
    ...(record.article_attributes.length === 0 ? {} : { article_attributes: record.article_attributes.map(({ annotator, codebook, values }) => ({ annotator, codebook, values: attributes(values) })) }),
  })
}
