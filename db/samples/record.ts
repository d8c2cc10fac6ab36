/** Turns one article with its annotations into a native record: code-point positions, quotes, keys in the promised order. */
import { createHash } from 'node:crypto'
import { codebookStamp } from '#core/codebook/codebook.ts'
import { STANCE_AND_CLAIMS_IN_NEWS } from '#core/codebook/template.ts'
import type { CatalogEntry } from './catalog.ts'
import { CLAIMS } from './claims.ts'
import type { LayerNote, RegionNote, SpanNote, SpeakerNote } from './description.ts'
import { locate, locateQuote } from './locate.ts'

const STAMP = codebookStamp(STANCE_AND_CLAIMS_IN_NEWS)

const isSpeaker = (value: unknown): value is SpeakerNote => typeof value === 'object' && value !== null && 'implied' in value

/** Hands out `s1`, `s2`, … and looks a layer's keys up in them. */
const idsOf = (article: string, layer: LayerNote, before: number): ((key: string) => string) => {
  const ids = new Map(layer.spans.map(({ key }, index) => [key, `s${before + index + 1}`]))
  if (ids.size !== layer.spans.length) throw new Error(`${article}: ${layer.annotator} uses a span key twice. Keys name one span each.`)
  return (key) => {
    const id = ids.get(key)
    if (id === undefined) throw new Error(`${article}: ${layer.annotator} refers to "${key}", which names none of their spans.`)
    return id
  }
}

const spanRecord = (article: string, text: string, letters: readonly string[], layer: LayerNote, note: SpanNote, id: (key: string) => string) => {
  const parts = locate(article, text, note.place)
  const attributes = Object.fromEntries(Object.entries(note.attributes).map(([name, value]) =>
    [name, isSpeaker(value) ? { actor: value.actor, mention: value.mention === null ? null : id(value.mention), implied: value.implied } : value]))
  return {
    id: id(note.key), label: note.label, start: parts[0]![0], end: parts.at(-1)![1],
    quote: parts.map(([start, end]) => letters.slice(start, end).join('')).join(' '),
    parts, attributes, note: note.note, annotator: layer.annotator, codebook: STAMP,
  }
}

const regionRecord = (article: string, text: string, { kind, from, to }: RegionNote) => {
  const [start, firstEnd] = locateQuote(article, text, from)
  const end = to === undefined ? firstEnd : locateQuote(article, text, to)[1]
  if (end < firstEnd) throw new Error(`${article}: the ${kind} region ends before it begins. Quote its end after its start.`)
  return { start, end, kind }
}

const stanceRecords = (layer: LayerNote, id: (key: string) => string, before: number) => layer.stances.map((note, index) => ({
  id: `st${before + index + 1}`, scope: note.scope, holder: note.holder, target: note.target, value: note.value, intensity: note.intensity,
  explicitness: note.explicitness, confidence: note.confidence, evidence: note.evidence.map(id), annotator: layer.annotator, codebook: STAMP,
  ...(note.span === undefined ? {} : { span: id(note.span) }),
  ...(note.sarcasm === undefined ? {} : { sarcasm: note.sarcasm }),
  ...(note.reported_by === undefined ? {} : { reported_by: note.reported_by }),
  ...(note.note === undefined ? {} : { note: note.note }),
}))

const relationRecords = (layer: LayerNote, id: (key: string) => string, before: number) => layer.relations.map(({ type, args }, index) => ({
  id: `r${before + index + 1}`, type, args: args.map(({ role, key }) => ({ role, ref: id(key) })), annotator: layer.annotator,
}))

const count = <T>(layers: readonly LayerNote[], list: (layer: LayerNote) => readonly T[]): number => layers.reduce((sum, layer) => sum + list(layer).length, 0)

/** The record of one article. The article's id is left to the importer, which derives it from the text. */
export const articleRecord = ({ file, metadata, regions }: CatalogEntry, text: string, layers: readonly LayerNote[]) => {
  const letters = Array.from(text)
  const built = layers.map((layer, index) => {
    const earlier = layers.slice(0, index)
    const id = idsOf(file, layer, count(earlier, (l) => l.spans))
    return {
      spans: layer.spans.map((note) => spanRecord(file, text, letters, layer, note, id)),
      stances: stanceRecords(layer, id, count(earlier, (l) => l.stances)),
      relations: relationRecords(layer, id, count(earlier, (l) => l.relations)),
      mentions: layer.spans.flatMap((note) => (note.claim === null ? [] : [{ claim: note.claim, span: id(note.key) }])),
    }
  })
  const mentions = built.flatMap((layer) => layer.mentions)
  const stray = mentions.find(({ claim }) => !CLAIMS.some(({ id }) => id === claim))
  if (stray !== undefined) throw new Error(`${file}: span ${stray.span} mentions "${stray.claim}", which the claims registry lacks.`)
  return {
    text, text_sha256: createHash('sha256').update(text, 'utf8').digest('hex'), offset_unit: 'unicode_code_point', metadata,
    regions: regions.map((region) => regionRecord(file, text, region)),
    spans: built.flatMap((layer) => layer.spans),
    stances: built.flatMap((layer) => layer.stances),
    relations: built.flatMap((layer) => layer.relations),
    claims: CLAIMS.map(({ id, text: wording }) => ({ id, text: wording, mentions: mentions.filter(({ claim }) => claim === id).map(({ span }) => span) }))
      .filter((claim) => claim.mentions.length > 0),
  }
}

export type ArticleRecord = ReturnType<typeof articleRecord>
