/** An article of a project as a native record: ids as files show them, names in place of ids, everything in a fixed order. */
import { referringAttributes, referringKinds, type ReferringKinds } from '#core/codebook/references.ts'
import type { Referring } from '#core/codebook/values.ts'
import type { NativeAttributes, NativeRecord, NativeSpan, NativeStance } from '#core/formats/native-record.ts'
import { writtenId } from '#core/identity/ids.ts'
import { isSpeaker, spanEnd, spanStart } from '#core/spans/span.ts'
import type { Attributes, Span } from '#core/spans/span.ts'
import type { Stance } from '#core/stance/stance.ts'
import type { ExportArticle, ExportPort } from './export-port.ts'

/** Binary order: the same on every machine, whatever its language. */
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const byId = (a: { readonly id: string }, b: { readonly id: string }): number => compareText(a.id, b.id)
const byPlace = (a: Span, b: Span): number => spanStart(a) - spanStart(b) || spanEnd(a) - spanEnd(b) || byId(a, b)

const nullOr = <From, To>(value: From | null, map: (value: From) => To): To | null => (value === null ? null : map(value))

export function nativeRecordOf(article: ExportArticle, port: ExportPort): NativeRecord {
  const refOf = (id: string): string => writtenId(article.id, id)
  const spans = article.spans.toSorted(byPlace)

  const codebook = port.codebook()
  const referring = referringAttributes(codebook)
  const questions = referringKinds(codebook.article ?? [])
  const spanIds = new Set(spans.map(({ id }) => id))
  const mentions = new Map<string, string[]>()
  /** A name in place of an id; what leads nowhere stands as it is. A claim that is named stands among the record's claims. */
  const written = (kind: Referring, id: string): string => {
    if (kind === 'span') return spanIds.has(id) ? refOf(id) : id
    const name = port.answerName(kind, id)
    if (name !== null && kind === 'claim' && !mentions.has(name)) mentions.set(name, [])
    return name ?? id
  }
  const attributes = (values: Attributes, kinds?: ReferringKinds): NativeAttributes => {
    const names = Object.keys(values)
    if (names.length === 0) return {}
    return Object.fromEntries(names.map((name) => {
      const value = values[name]!
      const kind = kinds?.get(name)
      if (kind !== undefined && typeof value === 'string') return [name, written(kind, value)]
      if (!isSpeaker(value)) return [name, value]
      return [name, { actor: nullOr(value.actor, (id) => port.actorName(id)), mention: nullOr(value.mention, refOf), implied: value.implied }]
    }))
  }
  const span = (it: Span): NativeSpan => ({
    id: refOf(it.id), label: it.label, start: spanStart(it), end: spanEnd(it), quote: it.quote, parts: it.parts,
    attributes: attributes(it.attributes, referring.get(it.label)), note: it.note, annotator: port.annotatorName(it.annotator), codebook: it.codebook,
  })
  const stance = (it: Stance): NativeStance => ({
    id: refOf(it.id), scope: it.scope, holder: nullOr(it.holder, (id) => port.actorName(id)), target: nullOr(it.target, (id) => port.targetName(id)),
    value: it.value, intensity: it.intensity, explicitness: it.explicitness, confidence: it.confidence, evidence: it.evidence.map(refOf),
    annotator: port.annotatorName(it.annotator), codebook: it.codebook,
    span: nullOr(it.span, refOf), sarcasm: it.sarcasm, reported_by: nullOr(it.reported_by, (id) => port.actorName(id)), note: it.note,
  })

  const annotations = new Set([...spans, ...article.stances, ...article.relations].map(({ id }) => id))
  for (const { ref } of article.relations.flatMap(({ args }) => args)) if (!annotations.has(ref)) mentions.set(port.survivingClaim(ref), [])
  for (const { id, claim } of spans) {
    if (claim === null) continue
    const survivor = port.survivingClaim(claim)
    mentions.set(survivor, [...mentions.get(survivor) ?? [], refOf(id)])
  }
  // Before the claims are listed: what they name is listed among them.
  const writtenSpans = spans.map(span)
  const article_attributes = article.answers.map(({ annotator, codebook: stamp, values }) => ({ annotator: port.annotatorName(annotator), codebook: stamp, values: attributes(values, questions) }))
    .sort((a, b) => compareText(a.annotator, b.annotator))
  return {
    id: article.id,
    text: article.text,
    text_sha256: article.text_sha256,
    metadata: article.metadata,
    regions: article.regions.toSorted((a, b) => a.start - b.start || a.end - b.end || compareText(a.kind, b.kind)),
    spans: writtenSpans,
    stances: article.stances.toSorted(byId).map(stance),
    relations: article.relations.toSorted(byId).map((it) => ({
      id: refOf(it.id), type: it.type, args: it.args.map(({ role, ref }) => (annotations.has(ref) ? { role, ref: refOf(ref), kind: null } : { role, ref: port.survivingClaim(ref), kind: 'claim' as const })), annotator: port.annotatorName(it.annotator),
    })),
    claims: [...mentions].sort(([a], [b]) => compareText(a, b)).map(([id, spanIds]) => ({ id, text: port.claimText(id), mentions: spanIds })),
    article_attributes,
  }
}
