/** Which annotations of a record can stand: their label or value is known and all they refer to is there. */
import type { Codebook } from '#core/codebook/codebook.ts'
import type { IncomingAnswers, IncomingClaim, IncomingRecord, IncomingRelation, IncomingSpan, IncomingStance } from '#core/formats/incoming.ts'
import type { NativeAttributes } from '#core/formats/native-record.ts'
import { quoted } from '#core/formats/describe-value.ts'
import { storedId } from '#core/identity/ids.ts'
import { circular } from '#core/relations/cycles.ts'
import type { AnnotationKind, ImportLookups } from './import-port.ts'

export interface Standing {
  readonly spans: readonly IncomingSpan[]
  readonly stances: readonly IncomingStance[]
  /** Every end that is a claim of the registry says so. */
  readonly relations: readonly IncomingRelation[]
  readonly claims: readonly IncomingClaim[]
  readonly answers: readonly IncomingAnswers[]
  /** Claim of each span that is a mention, by the span's id in the file. */
  readonly mentions: ReadonlyMap<string, IncomingClaim>
  /** One sentence for each annotation that cannot stand. */
  readonly reasons: readonly string[]
}

type Referable = { readonly id: string | null }
type Exists = (kind: AnnotationKind, ref: string) => boolean

/** Takes away what `fault` finds fault with until nothing more falls: an annotation may lean on another that falls. */
function settle<Item extends Referable>(
  items: readonly Item[], fault: (item: Item, ids: ReadonlySet<string>) => string | null, reasons: string[],
): readonly Item[] {
  const ids = new Set(items.flatMap((item) => item.id ?? []))
  const left = items.filter((item) => {
    const reason = fault(item, ids)
    if (reason !== null) reasons.push(reason)
    return reason === null
  })
  return left.length === items.length ? left : settle(left, fault, reasons)
}

const nowhere = (place: string, ref: string): string =>
  `${place} points at ${quoted(ref)}, which is neither among what was taken from this record nor stored for its article.`

function spanFault(span: IncomingSpan, labels: ReadonlySet<string>, exists: (ref: string) => boolean): string | null {
  if (!labels.has(span.label)) return `${span.place}: the codebook has no label ${quoted(span.label)}; add it to the codebook, or let the import add labels (--add-labels).`
  return mentionFault(span.attributes, `${span.place}.attributes`, exists)
}

/** Speakers must be named by a span that is there. */
function mentionFault(values: NativeAttributes, place: string, exists: (ref: string) => boolean): string | null {
  for (const [name, value] of Object.entries(values)) {
    if (typeof value !== 'object' || value === null || !('mention' in value) || value.mention === null) continue
    if (!exists(value.mention)) return nowhere(`${place}.${name}.mention`, value.mention)
  }
  return null
}

function stanceFault(stance: IncomingStance, { stance: scale }: Codebook, exists: (ref: string) => boolean): string | null {
  const { place, value, intensity } = stance
  if (value !== null && !scale.values.some((known) => known.id === value)) {
    return `${place}.value must be one of ${scale.values.map((known) => known.id).join(', ')} (the codebook's scale), found ${quoted(value)}.`
  }
  if (intensity !== null && !(intensity >= scale.intensity.min && intensity <= scale.intensity.max)) {
    return `${place}.intensity must lie between ${scale.intensity.min} and ${scale.intensity.max}, found ${intensity}.`
  }
  if (stance.span !== null && !exists(stance.span)) return nowhere(`${place}.span`, stance.span)
  const lost = stance.evidence.findIndex((ref) => !exists(ref))
  return lost === -1 ? null : nowhere(`${place}.evidence[${lost}]`, stance.evidence[lost]!)
}

const annotationsBehind = (ref: string, exists: Exists): readonly AnnotationKind[] => (['span', 'stance', 'relation'] as const).filter((kind) => exists(kind, ref))

function relationFault(relation: IncomingRelation, exists: Exists, isClaim: (ref: string) => boolean): string | null {
  for (const [index, { ref, kind }] of relation.args.entries()) {
    const place = `${relation.place}.args[${index}]`
    const kinds = kind === 'claim' ? [] : annotationsBehind(ref, exists)
    if (kinds.length === 0 && isClaim(ref)) continue
    if (kind === 'claim') return `${place} points at the claim ${quoted(ref)}, which is neither in this record nor in the registry.`
    if (kinds.length === 0) return nowhere(place, ref)
    if (kinds.length > 1) return `${place} points at ${quoted(ref)}, which is the id of a ${kinds.join(' and of a ')}; give them ids of their own.`
  }
  return null
}

/** Ties claims to spans. A claim whose wording contradicts the registry falls; a mention that cannot be is left out by itself. */
function readClaims(record: IncomingRecord, spans: readonly IncomingSpan[], textOf: (id: string) => string | null, reasons: string[]) {
  const spanIds = new Set(spans.flatMap((span) => span.id ?? []))
  const texts = new Map<string, string>()
  const mentions = new Map<string, IncomingClaim>()
  const claims = record.claims.filter((claim) => {
    const before = claim.id === null ? null : (texts.get(claim.id) ?? textOf(claim.id))
    if (before !== null && before !== claim.text) {
      reasons.push(`${claim.place}: the claim ${quoted(claim.id!)} is there already with the wording ${quoted(before)}, found ${quoted(claim.text)}; it was left as it was.`)
      return false
    }
    if (claim.id !== null) texts.set(claim.id, claim.text)
    for (const [index, ref] of claim.mentions.entries()) {
      const place = `${claim.place}.mentions[${index}]`
      const other = mentions.get(ref)
      if (!spanIds.has(ref)) reasons.push(`${place} names the span ${quoted(ref)}, which is not among the spans taken from this record.`)
      else if (other !== undefined && (other.id ?? other.text) !== (claim.id ?? claim.text)) reasons.push(`${place}: the span ${quoted(ref)} is a mention of ${other.place} already; a span mentions one claim.`)
      else mentions.set(ref, claim)
    }
    return true
  })
  return { claims, mentions }
}

export function findStanding(record: IncomingRecord, article: string, codebook: Codebook, lookups: ImportLookups): Standing {
  const reasons: string[] = []
  const held = (kind: AnnotationKind, ref: string): boolean => lookups.holds(article, kind, storedId(article, ref))
  const labels = new Set(codebook.labels.map((label) => label.id))

  const spans = settle(record.spans, (span, ids) => spanFault(span, labels, (ref) => ids.has(ref) || held('span', ref)), reasons)
  const spanIds = new Set(spans.flatMap((span) => span.id ?? []))
  const hasSpan = (ref: string): boolean => spanIds.has(ref) || held('span', ref)
  const stances = settle(record.stances, (stance) => stanceFault(stance, codebook, hasSpan), reasons)
  const stanceIds = new Set(stances.flatMap((stance) => stance.id ?? []))
  const { claims, mentions } = readClaims(record, spans, lookups.claimText, reasons)
  const claimIds = new Set(claims.flatMap((claim) => claim.id ?? []))
  const isClaim = (ref: string): boolean => claimIds.has(ref) || lookups.claimText(ref) !== null
  const among = (ids: ReadonlySet<string>): Exists => (kind, ref) => (kind === 'span' ? spanIds : kind === 'stance' ? stanceIds : ids).has(ref) || held(kind, ref)
  const circles = circular(record.relations.flatMap(({ id, args }) => (id === null ? [] : { id, args: args.filter(({ kind }) => kind === null) })))
  const settled = settle(record.relations, (relation, ids) =>
    relation.id !== null && circles.has(relation.id) ? `${relation.place} stands on itself, through the relations that it joins; it was left out with all that leads round.` : relationFault(relation, among(ids), isClaim), reasons)
  const ids = new Set(settled.flatMap((relation) => relation.id ?? []))
  const relations = settled.map((relation) => ({ ...relation, args: relation.args.map((arg) => (annotationsBehind(arg.ref, among(ids)).length === 0 ? { ...arg, kind: 'claim' as const } : arg)) }))
  const answers = record.answers.filter(({ values, place }) => {
    const reason = mentionFault(values, `${place}.values`, hasSpan)
    if (reason !== null) reasons.push(reason)
    return reason === null
  })
  return { spans, stances, relations, claims, mentions, answers, reasons }
}
