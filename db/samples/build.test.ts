import { readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { METADATA_FIELDS } from '#core/articles/article.ts'
import { findLabel } from '#core/codebook/codebook.ts'
import { STANCE_AND_CLAIMS_IN_NEWS as codebook } from '#core/codebook/template.ts'
import { relationFault } from '#core/relations/legal.ts'
import { readRecord } from '#core/formats/read-record.ts'
import { LAYLA, OMAR } from './annotators.ts'
import { SAMPLE_FILE, articleText, sampleJsonl, type sampleRecords } from './build.ts'
import { CLAIMS } from './claims.ts'

const written = readFileSync(SAMPLE_FILE, 'utf8')
const records = written.split('\n').slice(0, -1).map((line) => JSON.parse(line) as ReturnType<typeof sampleRecords>[number])
const annotated = records.filter((record) => record.spans.length > 0)

describe('sample.jsonl', () => {
  it('is what build.ts makes of the articles and their annotations', () => {
    expect(written).toBe(sampleJsonl())
  })

  it('holds one record a line for every reader', () => {
    expect(records).toHaveLength(10)
    expect(written).not.toMatch(/[\u0085\u2028\u2029\r]/)
    expect(written).toContain('\\u2028')
  })

  it('keeps its keys in the promised order', () => {
    for (const record of records) {
      expect(Object.keys(record)).toEqual(['text', 'text_sha256', 'offset_unit', 'metadata', 'regions', 'spans', 'stances', 'relations', 'claims'])
      expect(Object.keys(record.metadata)).toEqual([...METADATA_FIELDS])
      for (const span of record.spans) expect(Object.keys(span)).toEqual(['id', 'label', 'start', 'end', 'quote', 'parts', 'attributes', 'note', 'annotator', 'codebook'])
      for (const stance of record.stances) {
        expect(Object.keys(stance).slice(0, 11)).toEqual(['id', 'scope', 'holder', 'target', 'value', 'intensity', 'explicitness', 'confidence', 'evidence', 'annotator', 'codebook'])
      }
    }
  })

  it('carries the texts byte for byte, with their hashes', () => {
    for (const { text, text_sha256, metadata } of records) {
      expect(text).toBe(articleText(metadata.source_file!))
      expect(text_sha256).toBe(createHash('sha256').update(readFileSync(new URL(`articles/${metadata.source_file!}`, import.meta.url))).digest('hex'))
    }
  })

  it('reads every quote back at its code points', () => {
    for (const { text, spans, metadata } of records) {
      const letters = Array.from(text)
      for (const { id, parts, quote, start, end } of spans) {
        expect(parts.map(([from, to]) => letters.slice(from, to).join('')).join(' '), `${metadata.source_file} ${id}`).toBe(quote)
        expect([start, end]).toEqual([parts[0]![0], parts.at(-1)![1]])
      }
    }
  })

  it('is taken by the importer without one complaint', () => {
    const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
    for (const record of records) {
      const { record: read, problems } = readRecord(record, sha256)
      expect(problems).toEqual([])
      expect(read?.spans).toHaveLength(record.spans.length)
      expect(read?.stances).toHaveLength(record.stances.length)
    }
  })

  it('would read wrong quotes by UTF-16 units', () => {
    const emoji = records.find(({ metadata }) => metadata.source_file?.startsWith('08'))!
    expect(emoji.spans.every(({ start, end, quote }) => emoji.text.slice(start, end) !== quote)).toBe(true)
  })
})

describe('the annotations', () => {
  it('are of two annotators on five articles, 12 to 25 spans each', () => {
    expect(annotated).toHaveLength(5)
    for (const { spans, metadata } of annotated) {
      for (const annotator of [LAYLA, OMAR]) {
        const own = spans.filter((span) => span.annotator === annotator)
        expect(own.length, `${metadata.source_file} ${annotator}`).toBeGreaterThanOrEqual(12)
        expect(own.length, `${metadata.source_file} ${annotator}`).toBeLessThanOrEqual(25)
      }
      expect(new Set(spans.map(({ id }) => id)).size).toBe(spans.length)
    }
  })

  it('use labels, options and stance values that the codebook has', () => {
    for (const { spans, stances, relations } of annotated) {
      for (const { label, attributes } of spans) {
        const definition = findLabel(codebook, label)!
        for (const [name, value] of Object.entries(attributes)) {
          const attribute = definition.attributes.find((candidate) => candidate.name === name)
          expect(attribute, `${label} ${name}`).toBeDefined()
          if (attribute!.type === 'choice') expect(attribute!.options).toContain(value)
        }
      }
      for (const { value, intensity } of stances) {
        expect(codebook.stance.values.map(({ id }) => id)).toContain(value)
        expect(Math.abs(intensity ?? 0)).toBeLessThanOrEqual(codebook.stance.intensity.max)
      }
      for (const { type, args } of relations) {
        const definition = codebook.relations.find((candidate) => candidate.type === type)!
        for (const { role } of args) expect(definition.roles).toContain(role)
        expect(relationFault(codebook, type, args, (ref) => { const at = spans.find(({ id }) => id === ref); return at === undefined ? null : { kind: 'span', label: at.label } })).toBeNull()
      }
    }
  })

  it('point at spans of the same article and annotator only', () => {
    for (const { spans, stances, relations } of annotated) {
      const owner = new Map(spans.map(({ id, annotator }) => [id, annotator]))
      for (const { args, annotator } of relations) for (const { ref } of args) expect(owner.get(ref)).toBe(annotator)
      for (const { evidence, annotator, scope, ...rest } of stances) {
        for (const ref of evidence) expect(owner.get(ref)).toBe(annotator)
        const about = (rest as { span?: string }).span
        if (scope === 'article') expect(about).toBeUndefined()
        else expect(owner.get(about!)).toBe(annotator)
      }
    }
  })

  it('agree mostly, and disagree on edges, labels, stance values and targets', () => {
    const of = (record: typeof records[number], annotator: string) => record.spans.filter((span) => span.annotator === annotator)
    const pairs = annotated.flatMap((record) => of(record, LAYLA).flatMap((a) => of(record, OMAR).map((b) => ({ a, b }))))
    const same = ({ a, b }: (typeof pairs)[number]): boolean => JSON.stringify(a.parts) === JSON.stringify(b.parts)
    const total = annotated.reduce((sum, { spans }) => sum + spans.length, 0)
    expect(2 * pairs.filter((pair) => same(pair) && pair.a.label === pair.b.label).length / total).toBeGreaterThan(0.6)
    expect(pairs.some((pair) => same(pair) && pair.a.label !== pair.b.label)).toBe(true)
    expect(pairs.some((pair) => !same(pair) && pair.a.label === pair.b.label && pair.a.start < pair.b.end && pair.b.start < pair.a.end)).toBe(true)
    const stances = annotated.flatMap((record) => record.stances.map((stance) => ({ ...stance, article: record.text_sha256 })))
    const rivals = stances.flatMap((a) => stances.filter((b) => a.article === b.article && a.holder === b.holder && a.annotator === LAYLA && b.annotator === OMAR).map((b) => ({ a, b })))
    expect(rivals.some(({ a, b }) => a.target === b.target && a.value !== b.value)).toBe(true)
    expect(rivals.some(({ a, b }) => a.target !== b.target)).toBe(true)
  })

  it('overlap, nest and break off', () => {
    for (const { spans } of annotated) {
      expect(spans.some((a) => spans.some((b) => a.annotator === b.annotator && a.start <= b.start && b.end <= a.end && b.end - b.start < a.end - a.start))).toBe(true)
    }
    expect(annotated.flatMap(({ spans }) => spans).some(({ parts }) => parts.length > 1)).toBe(true)
  })
})

describe('the claims', () => {
  const mentionsOf = (claim: string) => annotated.flatMap((record) =>
    (record.claims.find(({ id }) => id === claim)?.mentions ?? []).map((ref) => ({ file: record.metadata.source_file!, ...record.spans.find(({ id }) => id === ref)! })))
  const spokenBy = (attributes: object): string | null => (attributes as { speaker?: { actor: string | null } }).speaker?.actor ?? null

  it.each(CLAIMS.filter(({ id }) => id !== 'claim-10').map(({ id }) => id))('%s recurs in several articles', (id) => {
    expect(new Set(mentionsOf(id).map(({ file }) => file)).size).toBeGreaterThan(1)
  })

  it('are mentioned by claim spans', () => {
    for (const { id } of CLAIMS) {
      expect(mentionsOf(id).length, id).toBeGreaterThan(0)
      for (const { label } of mentionsOf(id)) expect(label).toBe('CLAIM')
    }
  })

  it('come from different mouths', () => {
    for (const id of ['claim-1', 'claim-2', 'claim-3', 'claim-6', 'claim-9']) {
      expect(new Set(mentionsOf(id).map(({ attributes }) => spokenBy(attributes))).size, id).toBeGreaterThan(1)
    }
  })

  const FUNCTION_WORDS = new Set(['لا', 'اي', 'ان', 'من', 'في', 'الي', 'مما', 'قبل', 'علي', 'الذي', 'ليست', 'بات', 'كانت'])
  const contentWords = (quote: string): readonly string[] =>
    quote.replace(/[\u064b-\u0652«»“”]/g, '').replace(/[أإآ]/g, 'ا').replace(/ى/g, 'ي').split(/\s+/).filter((word) => !FUNCTION_WORDS.has(word)).map((word) => word.replace(/^ال/, ''))

  it.each([['claim-2', '04', '08'], ['claim-3', '03', '08'], ['claim-4', '02', '08']])('%s is told in %s and %s without one shared content word', (id, one, other) => {
    const told = (file: string) => mentionsOf(id).find((mention) => mention.file.startsWith(file) && mention.annotator === LAYLA)!.quote
    const words = new Set(contentWords(told(one)))
    expect(words.size).toBeGreaterThan(1)
    expect(contentWords(told(other)).filter((word) => words.has(word))).toEqual([])
  })

  it('keep fifty years of the treaty and fifty years of the federation apart', () => {
    const article = annotated.find(({ metadata }) => metadata.source_file?.startsWith('02'))!
    const ids = (claim: string) => article.claims.find(({ id }) => id === claim)!.mentions
    expect(ids('claim-7')).toHaveLength(2)
    expect(ids('claim-8')).toHaveLength(2)
    expect(ids('claim-7').some((ref) => ids('claim-8').includes(ref))).toBe(false)
  })
})
