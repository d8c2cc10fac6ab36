import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NO_METADATA } from '../articles/article.ts'
import { createOffsetTable } from '../text/offsets.ts'
import { describeParts } from '../text/anchor.ts'
import { parseJsonLine } from './json-lines.ts'
import type { NativeRecord } from './native-record.ts'
import { serializeRecord } from './native-record.ts'
import { readRecord } from './read-record.ts'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

const hostile = fc.constantFrom('ا', 'لّ', ' ', '\n', '\r\n', '\u2028', '\u2029', '\u0085', '😀', '\u202e', '\ufeff', '"', '\\', '\u0001', '{', 'a', '٣', '\u0640')
const text = fc.array(hostile, { minLength: 1, maxLength: 60 }).map((parts) => `x${parts.join('')}`)
const word = fc.constantFrom('a1', '__proto__', 'constructor', 'toString', 'حاشية', '"', '\\u0000')
const attribute = fc.oneof(fc.string({ unit: 'grapheme' }).filter((it) => !it.includes('\0')), fc.double({ noNaN: true, noDefaultInfinity: true }).filter((it) => !Object.is(it, -0)), fc.boolean(), fc.constant(null), fc.array(word), fc.record({ actor: fc.option(word), mention: fc.option(word), implied: fc.boolean() }))

const record: fc.Arbitrary<NativeRecord> = text.chain((body) => {
  const table = createOffsetTable(body)
  const range = fc.tuple(fc.nat(table.length - 1), fc.nat(table.length - 1)).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b) + 1])
  const span = fc.record({
    id: word, label: word, range, note: fc.option(text), annotator: word, codebook: word,
    attributes: fc.dictionary(fc.constantFrom('b', 'a', 'constructor', 'speaker', '10', '9'), attribute, { noNullPrototype: true }),
  }).map(({ range: part, ...it }) => ({ ...it, start: part[0], end: part[1], parts: [part], quote: describeParts(body, table, [part]).quote }))
  const stance = fc.record({
    id: word, scope: fc.constantFrom('paragraph' as const, 'span' as const), holder: fc.option(word), target: fc.option(word), value: fc.option(word),
    intensity: fc.option(fc.integer({ min: -2, max: 2 })), explicitness: fc.option(fc.constantFrom('explicit' as const, 'implicit' as const)),
    confidence: fc.option(fc.constantFrom(0, 0.25, 1)), evidence: fc.array(word), annotator: word, codebook: word,
    span: fc.option(word), sarcasm: fc.option(fc.boolean()), reported_by: fc.option(word), note: fc.option(text),
  })
  return fc.record({
    id: fc.constant('i'), text: fc.constant(body), text_sha256: fc.constant(sha256(body)),
    metadata: fc.record({ outlet: fc.option(text), published: fc.option(word), source_file: fc.option(text) }).map((some) => ({ ...NO_METADATA, ...some })),
    regions: fc.array(range.map(([start, end]) => ({ start, end, kind: 'title' })), { maxLength: 2 }),
    spans: fc.array(span, { maxLength: 4 }), stances: fc.array(stance, { maxLength: 3 }),
    relations: fc.array(fc.record({ id: word, type: word, args: fc.array(fc.record({ role: word, ref: word, kind: fc.constantFrom('claim' as const, null) }), { minLength: 1, maxLength: 3 }), annotator: word }), { maxLength: 2 }),
    claims: fc.array(fc.record({ id: word, text, mentions: fc.array(word) }), { maxLength: 2 }),
    article_attributes: fc.array(fc.record({ annotator: word, codebook: word, values: fc.dictionary(fc.constantFrom('b', 'a', 'constructor', '9'), attribute, { noNullPrototype: true, minKeys: 1 }) }), { maxLength: 2 }),
  })
})

describe('a native record', () => {
  it('comes back from its line as it was, whatever it holds', () => {
    fc.assert(fc.property(record, (given) => {
      const line = serializeRecord(given)
      expect(line).not.toMatch(/[\n\r\u0085\u2028\u2029]/)
      const { record: back, problems } = readRecord(parseJsonLine(line).value, sha256)
      expect(problems).toEqual([])
      const without = ({ place: _, ...rest }: { readonly place: string }) => rest
      expect({ ...back, regions: back?.regions.map(without) }).toMatchObject({
        sourceId: given.id, text: given.text, textSha256: given.text_sha256, metadata: given.metadata, regions: given.regions,
      })
      expect(back?.spans.map((it) => [it.id, it.label, it.parts, it.quote, it.attributes, it.note, it.annotator, it.codebook]))
        .toEqual(given.spans.map((it) => [it.id, it.label, it.parts, it.quote, it.attributes, it.note, it.annotator, it.codebook]))
      expect(back?.stances.map(without)).toEqual(given.stances)
      expect(back?.relations.map(({ id, type, args, annotator }) => ({ id, type, args, annotator }))).toEqual(given.relations)
      expect(back?.claims.map(without)).toEqual(given.claims)
      expect(back?.answers.map(without)).toEqual(given.article_attributes)
    }), { numRuns: 200 })
  })

  it('has its keys in the order that is promised', () => {
    const write = (article_attributes: NativeRecord['article_attributes']): string => serializeRecord({
      id: 'i', text: 't', text_sha256: 'h', metadata: NO_METADATA, regions: [{ kind: 'title', end: 1, start: 0 }],
      spans: [{ codebook: 'c@1', annotator: 'a', note: null, attributes: { b: 1, a: { implied: true, mention: null, actor: 'X' } }, parts: [[0, 1]], quote: 't', end: 1, start: 0, label: 'L', id: 's' }],
      stances: [{ id: 'st', scope: 'article', holder: null, target: 'T', value: 'favor', intensity: 1, explicitness: null, confidence: null, evidence: ['s'], annotator: 'a', codebook: 'c@1', span: null, sarcasm: null, reported_by: null, note: 'n' }],
      relations: [], claims: [], article_attributes,
    })
    const line = '{"id":"i","text":"t","text_sha256":"h","offset_unit":"unicode_code_point",'
      + '"metadata":{"outlet":null,"url":null,"title":null,"author":null,"published":null,"page_date":null,"language":null,"source_file":null},'
      + '"regions":[{"start":0,"end":1,"kind":"title"}],'
      + '"spans":[{"id":"s","label":"L","start":0,"end":1,"quote":"t","parts":[[0,1]],"attributes":{"a":{"actor":"X","mention":null,"implied":true},"b":1},"note":null,"annotator":"a","codebook":"c@1"}],'
      + '"stances":[{"id":"st","scope":"article","holder":null,"target":"T","value":"favor","intensity":1,"explicitness":null,"confidence":null,"evidence":["s"],"annotator":"a","codebook":"c@1","note":"n"}],'
      + '"relations":[],"claims":[]'
    expect(write([])).toBe(`${line}}`)
    expect(write([{ values: { b: true, a: 'x' }, codebook: 'c@1', annotator: 'a' }])).toBe(`${line},"article_attributes":[{"annotator":"a","codebook":"c@1","values":{"a":"x","b":true}}]}`)
  })
})
