/** Turns what a file says about an article into rows of the domain: ids, names, claims, codebook stamps. Writes nothing. */
import type { Answers } from '#core/articles/answers.ts'
import type { Region } from '#core/articles/article.ts'
import type { Actor, Claim, Target } from '#core/claims/claim.ts'
import { codebookStamp } from '#core/codebook/codebook.ts'
import type { Codebook } from '#core/codebook/codebook.ts'
import { referringAttributes, referringKinds, type ReferringKinds } from '#core/codebook/references.ts'
import type { Referring } from '#core/codebook/values.ts'
import type { IncomingClaim, IncomingRecord, IncomingRelation, IncomingSpan, IncomingStance } from '#core/formats/incoming.ts'
import type { NativeAttributes } from '#core/formats/native-record.ts'
import { derivedId, storedId } from '#core/identity/ids.ts'
import type { DerivedKind, Sha256 } from '#core/identity/ids.ts'
import { LONGEST_NAME } from '#core/identity/name.ts'
import type { Relation } from '#core/relations/relation.ts'
import type { Attributes, Span } from '#core/spans/span.ts'
import type { Stance } from '#core/stance/stance.ts'
import type { AnnotationKind, ImportLookups } from './import-port.ts'
import type { ImportNames, Names } from './resolve-names.ts'
import { findStanding } from './standing.ts'

/** A row and where in the record it comes from. */
export interface Placed<Row> { readonly place: string; readonly row: Row }

export interface ResolvedRecord {
  /** New names that the rows below use. */
  readonly annotators: readonly { readonly id: string; readonly name: string }[]
  readonly actors: readonly Actor[]
  readonly targets: readonly Target[]
  readonly claims: readonly Claim[]
  readonly regions: readonly Placed<Region>[]
  readonly spans: readonly Placed<Span>[]
  readonly stances: readonly Placed<Stance>[]
  readonly relations: readonly Placed<Relation>[]
  readonly answers: readonly Placed<Answers>[]
  /** One sentence for each annotation that cannot be taken. */
  readonly reasons: readonly string[]
}

export interface ResolveOptions {
  /** Name for annotations that name no annotator; `null` attributes them to the session's own. */
  readonly annotator: string | null
  readonly sha256: Sha256
  /** Shared by all records of one batch. */
  readonly names: ImportNames
}

/** Labels of the record that the codebook lacks, each once, in order of appearance. */
export function unknownLabels(record: IncomingRecord, codebook: Codebook): readonly string[] {
  const known = new Set(codebook.labels.map((label) => label.id))
  return [...new Set(record.spans.map((span) => span.label))].filter((label) => !known.has(label))
}

/** Ids for what comes without: from its content, and from how many of the same content stood before it in the record. */
function contentIds(sha256: Sha256) {
  const seen = new Map<string, number>()
  return (kind: DerivedKind, ...content: readonly (string | number | null)[]): string => {
    const first = derivedId(sha256, kind, ...content)
    const occurrence = seen.get(first) ?? 0
    seen.set(first, occurrence + 1)
    return occurrence === 0 ? first : derivedId(sha256, kind, ...content, occurrence)
  }
}

/** What names in a record stand for. */
interface Resolving { readonly actors: Names; readonly targets: Names; refOf(ref: string): string; isSpan(ref: string): boolean }

/** What an answer names, by its id. A claim is named by its id in files too; a span that is not there is a word and stays one. */
function resolveNamed(kind: Referring, name: string, { actors, targets, refOf, isSpan }: Resolving): string {
  if (kind === 'span') return isSpan(name) ? refOf(name) : name
  if (kind === 'claim' || name.trim() === '' || name.length > LONGEST_NAME) return name
  return (kind === 'actor' ? actors : targets).idOf(name)
}

function resolveAttributes(values: NativeAttributes, kinds: ReferringKinds | undefined, resolving: Resolving): Attributes {
  const { actors, refOf } = resolving
  const names = Object.keys(values)
  if (names.length === 0) return {}
  return Object.fromEntries(names.map((name) => {
    const value = values[name]!
    const kind = kinds?.get(name)
    if (kind !== undefined && typeof value === 'string') return [name, resolveNamed(kind, value, resolving)]
    if (typeof value !== 'object' || value === null || !('implied' in value)) return [name, value]
    return [name, { actor: actors.idOrNull(value.actor), mention: value.mention === null ? null : refOf(value.mention), implied: value.implied }]
  }))
}

export function resolveRecord(record: IncomingRecord, article: string, lookups: ImportLookups, options: ResolveOptions): ResolvedRecord {
  const codebook = lookups.codebook()
  const stamp = codebookStamp(codebook)
  const { sha256, names: { annotators, actors, targets } } = options
  const standing = findStanding(record, article, codebook, lookups)
  const contentId = contentIds(sha256)
  const refOf = (ref: string): string => storedId(article, ref)
  const taken = new Set(standing.spans.flatMap(({ id }) => id ?? []))
  const resolving: Resolving = { actors, targets, refOf, isSpan: (ref) => taken.has(ref) || lookups.holds(article, 'span', refOf(ref)) }
  const referring = referringAttributes(codebook)
  const questions = referringKinds(codebook.article ?? [])
  const stampOf = (kind: AnnotationKind, id: string, stated: string | null): string => stated ?? lookups.stampOf(kind, id) ?? stamp

  const annotatorOf = (name: string | null): string => {
    const given = name ?? options.annotator
    return given === null ? lookups.me : annotators.idOf(given)
  }
  const claimIdOf = (claim: IncomingClaim): string => claim.id ?? derivedId(sha256, 'claim', claim.text)

  const span = (it: IncomingSpan): Placed<Span> => {
    const annotator = annotatorOf(it.annotator)
    const claim = it.id === null ? undefined : standing.mentions.get(it.id)
    const id = it.id === null ? contentId('span', article, annotator, it.label, ...it.parts.flat()) : refOf(it.id)
    return { place: it.place, row: {
      id, article, annotator, label: it.label, parts: it.parts, quote: it.quote, prefix: it.prefix, suffix: it.suffix,
      attributes: resolveAttributes(it.attributes, referring.get(it.label), resolving), note: it.note,
      claim: claim === undefined ? null : claimIdOf(claim), codebook: stampOf('span', id, it.codebook),
    } }
  }
  const stance = (it: IncomingStance): Placed<Stance> => {
    const annotator = annotatorOf(it.annotator)
    const id = it.id === null ? contentId('stance', article, annotator, it.scope, it.span, it.holder, it.target) : refOf(it.id)
    return { place: it.place, row: {
      id, article, annotator, scope: it.scope, span: it.span === null ? null : refOf(it.span),
      holder: actors.idOrNull(it.holder), target: targets.idOrNull(it.target),
      value: it.value, intensity: it.intensity, explicitness: it.explicitness, sarcasm: it.sarcasm, confidence: it.confidence,
      evidence: it.evidence.map(refOf), reported_by: actors.idOrNull(it.reported_by), note: it.note, codebook: stampOf('stance', id, it.codebook),
    } }
  }
  const relation = (it: IncomingRelation): Placed<Relation> => {
    const annotator = annotatorOf(it.annotator)
    const args = it.args.map(({ role, ref, kind }) => ({ role, ref: kind === 'claim' ? ref : refOf(ref) }))
    return { place: it.place, row: {
      id: it.id === null ? contentId('relation', article, annotator, it.type, JSON.stringify(args)) : refOf(it.id),
      article, annotator, type: it.type, args, codebook: it.codebook ?? stamp,
    } }
  }

  const rows = {
    claims: standing.claims.map((claim): Claim => ({ id: claimIdOf(claim), text: claim.text, note: null, merged_into: null })),
    regions: record.regions.map(({ place, start, end, kind }): Placed<Region> => ({
      place, row: { id: derivedId(sha256, 'region', article, start, end, kind), article, start, end, kind },
    })),
    spans: standing.spans.map(span),
    stances: standing.stances.map(stance),
    relations: standing.relations.map(relation),
    answers: standing.answers.map((it): Placed<Answers> => ({
      place: it.place, row: { article, annotator: annotatorOf(it.annotator), codebook: it.codebook ?? stamp, values: resolveAttributes(it.values, questions, resolving) },
    })),
  }
  return {
    ...rows,
    annotators: annotators.takeAdded(),
    actors: actors.takeAdded().map(({ id, name }) => ({ id, name, kind: null, aliases: [] })),
    targets: targets.takeAdded().map(({ id, name }) => ({ id, name, kind: null })),
    reasons: standing.reasons,
  }
}
