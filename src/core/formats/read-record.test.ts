import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { readRecord } from './read-record.ts'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')
const TEXT = 'قال 😀 الوزير إن المياه تكفي'
const read = (more: object) => readRecord({ text: TEXT, ...more }, sha256)
const reasons = (more: object) => read(more).problems.map((problem) => problem.reason)

describe('metadata', () => {
  it('is read flat or nested, under the names that datasets use', () => {
    expect(read({ source: 'Wire', date: '2024-01-02', lang: 'ar', title: 'T', page_date: '2025' }).record?.metadata).toEqual({
      outlet: 'Wire', url: null, title: 'T', author: null, published: '2024-01-02', page_date: '2025', language: 'ar', source_file: null,
    })
    expect(read({ outlet: 'flat', metadata: { outlet: 'nested', source_file: 'a/b.txt' } }).record?.metadata).toMatchObject({ outlet: 'nested', source_file: 'a/b.txt' })
  })
  it('that is no text is left out with a reason; the article stays', () => {
    const { record, problems } = read({ metadata: { published: 2024 } })
    expect(record?.metadata.published).toBeNull()
    expect(problems[0]?.reason).toBe('metadata.published must be a text or null, found 2024; the article was taken without it.')
  })
})

describe('an article that cannot be taken', () => {
  it.each([
    [{ text: '' }, 'text is empty'],
    [{ text: ' \n\u00a0' }, 'nothing but white space'],
    [{ text: 5 }, 'text must be the article\'s text, found 5'],
    [{ text: 'a\0b' }, 'a NUL character at character 2'],
    [{ text: '😀\ud800' }, 'lone surrogate) at character 2'],
    [{ id: 17 }, 'ids are never numbers'],
    [{ id: 'x'.repeat(201) }, 'at most 200'],
    [{ text_sha256: 'abc' }, 'text_sha256 does not fit the text'],
    [{ offset_unit: 'byte' }, 'offset_unit must be "unicode_code_point" or "utf16_code_unit", found "byte"'],
  ])('%j', (more, words) => {
    expect(read(more).record).toBeNull()
    expect(reasons(more)[0]).toContain(words)
  })
  it('is anything but an object', () => {
    expect(readRecord([1], sha256).problems[0]?.reason).toContain('found a list of 1')
    expect(readRecord(null, sha256).record).toBeNull()
  })
})

describe('spans', () => {
  const span = (more: object) => ({ spans: [{ label: 'CLAIM', start: 6, end: 12, ...more }] })

  it('carry their quote and context in code points', () => {
    expect(read(span({ quote: 'الوزير', id: 's1' })).record?.spans[0]).toMatchObject({
      id: 's1', place: 'spans[0]', parts: [[6, 12]], quote: 'الوزير', prefix: 'قال 😀 ', suffix: ' إن المياه تكفي',
    })
  })
  it('in UTF-16 units are converted exactly', () => {
    expect(read({ offset_unit: 'utf16_code_unit', ...span({ start: 7, end: 13, quote: 'الوزير' }) }).record?.spans[0]?.parts).toEqual([[6, 12]])
  })
  it.each([
    [span({ end: 99 }), 'spans[0] lies outside the text: found 6 to 99, the text has 27 code points.'],
    [span({ start: -1 }), 'spans[0] lies outside the text'],
    [span({ start: 12, end: 6 }), 'spans[0] is reversed: it starts at 12 and ends at 6.'],
    [span({ end: 6 }), 'spans[0] is empty: it starts and ends at 6.'],
    [span({ end: 6.5 }), 'must be whole numbers of code points, found 6 to 6.5'],
    [span({ end: '12' }), 'found 6 to "12"'],
    [span({ end: Infinity }), 'found 6 to Infinity'],
    [{ spans: [{ label: 'A', start: 6 }] }, 'found 6 to nothing'],
    [span({ quote: 'غيره' }), 'spans[0].quote does not match the text: expected "غيره", found "الوزير" at that place.'],
    [{ offset_unit: 'utf16_code_unit', ...span({ start: 5, end: 8 }) }, 'spans[0]: position 5 splits a surrogate pair'],
    [span({ parts: [[6, 8]] }), 'start and end (6 to 12) are not those of its parts (6 to 8)'],
    [span({ start: undefined, end: undefined, parts: [[6, 9], [8, 12]] }), 'spans[0].parts must be ascending and apart'],
    [span({ label: 'A\u202eB' }), 'U+202E'],
    [span({ label: ' ' }), 'spans[0].label must be a text'],
    [span({ annotator: 'a\nb' }), 'spans[0].annotator holds an invisible control character'],
    [span({ attributes: { a: { b: 1 } } }), 'spans[0].attributes.a must be'],
    [span({ attributes: JSON.parse('{"__proto__":"x"}') as object }), 'named "__proto__"'],
    [span({ note: 5 }), 'spans[0].note must be a text or null, found 5'],
    [{ spans: ['x'] }, 'spans[0] must be an object, found "x"'],
    [{ spans: {} }, 'spans must be a list, found an object'],
  ])('that are bad fall by themselves: %j', (more, words) => {
    const { record, problems } = read(more)
    expect(record?.text).toBe(TEXT)
    expect(record?.spans).toEqual([])
    expect(problems).toHaveLength(1)
    expect(problems[0]?.reason).toContain(words)
  })
  it('take the good beside the bad', () => {
    const { record, problems } = read({ spans: [{ label: 'A', start: 0, end: 99 }, { label: '__proto__', start: 0, end: 3 }, { label: 'constructor', start: 0, end: 3 }] })
    expect(record?.spans.map((it) => it.label)).toEqual(['__proto__', 'constructor'])
    expect(problems).toHaveLength(1)
  })
})

describe('other annotations', () => {
  it('are read', () => {
    const { record, problems } = read({
      stances: [{ id: 't', holder: 'H', target: 'T', value: 'favor', intensity: -1, confidence: 0.5, evidence: ['s'], sarcasm: true }],
      relations: [{ type: 'attribution', args: [{ role: 'source', ref: 's' }] }],
      claims: [{ id: 'c', text: 'wording' }],
      regions: [{ start: 0, end: 3, kind: 'title' }],
    })
    expect(problems).toEqual([])
    expect(record?.stances[0]).toMatchObject({ scope: 'article', holder: 'H', explicitness: null, evidence: ['s'], sarcasm: true, annotator: null })
    expect(record?.relations[0]?.args).toEqual([{ role: 'source', ref: 's', kind: null }])
    expect(record?.claims[0]?.mentions).toEqual([])
    expect(record?.regions[0]).toMatchObject({ start: 0, end: 3, kind: 'title' })
  })
  it.each([
    [{ stances: [{ scope: 'book' }] }, 'stances[0].scope must be one of article, paragraph, sentence, span, found "book".'],
    [{ stances: [{ confidence: 1.5 }] }, 'between 0 and 1'],
    [{ stances: [{ span: 's' }] }, 'names a span'],
    [{ stances: [{ evidence: [1] }] }, 'stances[0].evidence[0] must be a text'],
    [{ relations: [{ type: 'x', args: [] }] }, 'relations[0].args is empty'],
    [{ relations: [{ args: [{ role: 'a', ref: 'b' }] }] }, 'relations[0].type must be a text, found nothing'],
    [{ claims: [{ id: 'c', text: '' }] }, 'claims[0].text must be a text, found an empty text'],
    [{ regions: [{ start: 0, end: 3, kind: 'poem' }] }, 'regions[0].kind must be one of title'],
    [{ regions: [{ start: 3, end: 0, kind: 'title' }] }, 'regions[0] is reversed'],
  ])('that are bad fall by themselves: %j', (more, words) => {
    expect(read(more).record).not.toBeNull()
    expect(reasons(more)).toEqual([expect.stringContaining(words)])
  })
})
