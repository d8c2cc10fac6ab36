import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCodebook } from '#core/codebook/check.ts'
import type { AttributeDefinition, Codebook, LabelDefinition } from '#core/codebook/codebook.ts'
import { codebookJson } from '#core/codebook/json.ts'
import { childrenOf } from '#core/codebook/hierarchy.ts'
import { STANCE_AND_CLAIMS_IN_NEWS as template } from '#core/codebook/template.ts'
import { read } from './files.ts'
import { writeQdc } from './qdc/write.ts'

const refusal = (name: string, content: string): string => { try { read(name, content) } catch (error) { return (error as Error).message } return 'taken' }
const json = (content: string): string => refusal('c.json', content)

const words = fc.string({ unit: 'grapheme', maxLength: 12 }).map((it) => it.replaceAll('\0', ''))
const prose = fc.array(fc.oneof(words, fc.constantFrom('Examples:', 'Counter-examples:', '- x', '  y', '', '<b>&amp;', ']]>', '\r', 'عنوان')), { maxLength: 5 }).map((lines) => lines.join('\n'))
const fitName = fc.constantFrom('A', 'B', 'ب', 'x-y', 'C & "D"', '<E>', "F'", 'constructor', 'toString', '7', 'G H')
const attributes: fc.Arbitrary<readonly AttributeDefinition[]> = fc.constantFrom([], [{ name: 'n', title: 'N', type: 'number', min: 0, default: 1 }],
  [{ name: 'a', title: 'A', type: 'choice', options: ['x', 'y'], required: true }, { name: 'b', title: 'B', type: 'flag', when: { attribute: 'a', in: ['x'] } }])
const labels = fc.uniqueArray(fitName, { minLength: 1, maxLength: 6 }).chain((ids) => fc.tuple(...ids.map((id, index) => fc.record({
  id: fc.constant(id), parent: fc.option(fc.constantFrom(...ids.slice(0, index), undefined), { nil: undefined }), color: fc.constantFrom('#2563a8', '#ABCDEF', 'teal'), definition: prose,
  examples: fc.array(prose, { maxLength: 2 }), counterExamples: fc.option(fc.array(prose, { minLength: 1, maxLength: 2 }), { nil: undefined }), attributes, retired: fc.constantFrom(true, undefined),
}))).map((list): LabelDefinition[] => list.map((it) => {
  const { parent, counterExamples, retired, ...rest } = it
  return { title: rest.id, key: null, ...rest, ...(parent === undefined ? {} : { parent }), ...(counterExamples === undefined ? {} : { counterExamples }), ...(retired === undefined ? {} : { retired }) }
})))
const codebook = fc.tuple(labels, prose).map(([list, guidelines]): Codebook => ({
  name: 'book', version: 1, title: 'Book', guidelines, labels: list, stance: template.stance,
  relations: [{ type: 'r', title: 'R', roles: ['a', 'b'], ends: { a: { labels: [list[0]!.id], many: false }, b: { claims: true } } }],
  article: [{ name: 'q', title: 'Q', type: 'text' }], rules: [{ id: 'one', title: 'One', label: list[0]!.id, needs: [{ claim: true }] }],
}))

describe('a codebook as JSON', () => {
  it('comes back as it was', () => {
    expect(read('t.json', codebookJson(template))).toEqual({ codebook: template, losses: [] })
    fc.assert(fc.property(codebook, (it) => { expect(read('c.json', codebookJson(it)).codebook).toEqual(it) }))
  })

  it('needs a name and labels, which may be their ids alone', () => {
    const { codebook: short } = read('c.json', '\ufeff{"$schema": "x", "name": "mine", "labels": ["A", {"id": "B", "key": "2", "attributes": [{"name": "n", "type": "flag"}]}]}')
    expect(short).toMatchObject({ version: 1, title: 'mine', labels: [{ id: 'A', title: 'A', key: null, color: '#2563a8' }, { id: 'B', key: '2', attributes: [{ name: 'n', title: 'n' }] }] })
    expect(checkCodebook(short)).toEqual([])
  })

  it.each([
    ['{"name": "a",\n "labels": ["A"],}', 'Line 2, column 18: This is not JSON: a key should stand here after the comma.'],
    ['', 'Line 1, column 1: This is not JSON: the text ends where a value should stand.'],
    ['[]', 'Line 1, column 1: Invalid input: expected object, received array.'],
    ['{"name": "a",\n  "labels": ["A"],\n  "colour": "red"}', 'Line 3, column 3: A codebook has no "colour" here.'],
    ['{"name": "a", "labels": [{"id": "ب",\n "examples": "x"}]}', 'Line 2, column 2: examples: Invalid input: expected array, received string.'],
    ['{"name": "a", "labels": ["A", "B",\n  "A"]}', 'Line 2, column 3: There is another label "A" before this one.'],
    ['{"name": "a", "labels": ["A\\u202eB"]}', 'Line 1, column 26: id: holds an invisible control character (U+202E), which a name may not.'],
    ['{"name": "a", "labels": [{"id": "A", "parent": "Z"}]}', 'Line 1, column 38: There is no label "Z" that this could be a kind of.'],
    ['{"name": "a", "name": "b", "labels": ["A"]}', 'Line 1, column 15: The key "name" stands twice in one object; which one counts is not for us to guess.'],
    ['{"name": "a", "labels": [{"id": "A", "__proto__": {}}]}', 'Line 1, column 38: A codebook has no "__proto__" here.'],
    ['{"name": "a\\u0000", "labels": ["A"]}', 'Line 1, column 12: The escape \\u0000 stands for a NUL character, which no text may hold.'],
    ['{"name": "a", "labels": ["A"], "rules": [{"id": "r", "title": "R", "label": "A", "needs": [{"relation": "x"}]}]}', 'Line 1, column 92: needs[0]: must be one of {"relation", "as", "with"}'],
  ])('%j is refused with its place', (content, reason) => {
    expect(json(content)).toContain(reason)
  })

  it('tells all problems at once, and stands what is far too deep', () => {
    expect(json('{"name": "a", "labels": [\n  {"id": "A", "key": "1", "parent": "Z"},\n  {"id": "B", "key": "1", "color": "a;b"}\n]}').split(/(?<=\.) (?=Line)/)).toEqual([
      'Line 3, column 15: The key 1 is taken by the label "A".', 'Line 2, column 27: There is no label "Z" that this could be a kind of.', 'Line 3, column 27: "a;b" is no colour: expected one as in "#2563a8".',
    ])
    expect(json('['.repeat(200_000))).toContain('nest 200000 deep')
    expect(json(JSON.stringify({ name: 'a', labels: Array.from({ length: 100 }, () => 'A') }))).toContain('79 more problems are not listed.')
  })
})

/** What a QDC file can carry of a label. */
const carried = ({ id, parent, color, definition, examples, counterExamples, retired }: LabelDefinition) =>
  ({ id, parent, color: color.startsWith('#') ? color : null, definition, examples, counterExamples: counterExamples ?? [], retired: retired ?? false })

describe('a codebook as REFI-QDA', () => {
  it('carries hierarchy, colours, definitions and examples, and says what it does not', () => {
    fc.assert(fc.property(codebook, (it) => {
      const { content, losses } = writeQdc(it)
      const back = read('book.qdc', content).codebook
      expect(back.name).toBe('book')
      const inTree = (parent: string | null): LabelDefinition[] => childrenOf(it.labels, parent).flatMap((label) => [label, ...inTree(label.id)])
      expect(back.labels.map(({ id }) => id)).toEqual(inTree(null).map(({ id }) => id))
      for (const label of back.labels) {
        const was = carried(it.labels.find(({ id }) => id === label.id)!)
        const is = { ...carried(label), color: was.color === null ? null : label.color }
        if (losses.some((loss) => loss.includes(`"${label.id}" run together`))) expect({ ...is, definition: '', examples: [], counterExamples: [] }).toEqual({ ...was, definition: '', examples: [], counterExamples: [] })
        else expect(is).toEqual(was)
      }
    }))
  })

  it('of the template tells its losses one by one', () => {
    expect(writeQdc(template).losses).toEqual(expect.arrayContaining(['The stance scale is left out.', 'The guidelines are left out.', '3 relations are left out; sets name the labels of their ends.', 'The keys of 8 labels are left out.']))
    expect(writeQdc({ ...template, labels: [{ ...template.labels[0]!, definition: 'Examples:\n- of its own', examples: [] }] }).losses).toContain('The definition and the examples of "SOURCE" run together in its description.')
    expect(() => writeQdc({ ...template, labels: [{ ...template.labels[0]!, definition: 'a\u0001' }] })).toThrow('The description of "SOURCE" holds the character U+0001, which XML cannot carry.')
  })

  const file = (codes: string, head = 'xmlns="urn:QDA-XML:codebook:1.0"'): string => `<?xml version="1.0"?>\n<CodeBook ${head} origin="x"><Codes>${codes}</Codes></CodeBook>`

  it('of another program is read with what it has', () => {
    const other = '\ufeff<?xml version="1.0" encoding="utf-8"?>\r\n<q:CodeBook xmlns:q="urn:QDA-XML:codebook:1.0"><q:Codes><q:Code guid="{1}" name="Themes &#x26; more" isCodable="false"><q:Description><![CDATA[a <b> &amp;]]>\r\nb</q:Description><q:Code guid="2" name="Water" color="#00ff00"/><q:NoteRef/></q:Code></q:Codes><q:Sets><q:Set guid="3" name="group"><q:MemberCode guid="2"/></q:Set></q:Sets></q:CodeBook>'
    const { codebook: book, losses } = read('/home/x/نهر.qdc', other)
    expect(book).toMatchObject({ name: 'نهر', labels: [{ id: 'Themes & more', retired: true, definition: 'a <b> &amp;\nb' }, { id: 'Water', parent: 'Themes & more', color: '#00ff00' }] })
    expect(losses).toEqual(expect.arrayContaining(['The set "group" of 1 codes is left out.', 'An element "NoteRef" of codes is left out.', 'A code that is only a heading comes in as a label that is not given (retired).']))
  })

  it.each([
    ['<!DOCTYPE c [<!ENTITY a "b">]>' + file('<Code guid="1" name="&a;"/>'), 'it declares a document type'],
    [file('<Code guid="1" name="&a;"/>'), '"&a;" is no entity that is read'],
    [file('<Code guid="1" name="&#0;"/>'), '&#0; is no character of XML'],
    [file('<Code guid="1" name="A"/><Code guid="1" name="B"/>'), 'the code "B" has the guid of another'],
    [file('<Code guid="1" name="A"/><Code guid="2" name="A"/>'), 'two codes are called "A"'],
    [file('<Code guid="1" name="A\u202e"/>'), 'the code "A\\u202e": "A\\u202e" holds an invisible control character (U+202E)'],
    [file('<Code guid="1"/>'), 'a code has no name'],
    [file('<Code name="A"/>'), 'the code "A" has no guid'],
    [file(''), 'A codebook needs at least one label'],
    [file('<Code guid="1" name="A"/>', 'xmlns="urn:other"'), 'its root is "CodeBook" of "urn:other"'],
    ['<Project xmlns="urn:QDA-XML:project:1.0"/>', 'it is a whole QDA project'],
    ['<html><body></html>', 'line 1, column'],
    [`${file('<Code guid="1" name="A"/>')}<x/>`, 'it has 2 root elements'],
    ['<a>'.repeat(50_000) + '</a>'.repeat(50_000), 'it nests deeper than 64 levels'],
  ])('%j is refused', (content, reason) => {
    expect(refusal('c.qdc', content)).toContain(reason)
  })
})
