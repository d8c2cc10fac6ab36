import { describe, expect, it } from 'vitest'
import { STANCE_AND_CLAIMS_IN_NEWS as template } from '#core/codebook/template.ts'
import { codebookText, rangeOf, readSource } from './source.ts'

const read = (text: string) => readSource(text, template)
const found = (text: string): string[] => (read(text).problems ?? []).map(({ message, start, end }) => `${message} @ ${text.slice(start, end)}`)

describe('the source of the codebook', () => {
  it('reads back as the codebook it was made of, with what it leaves out', () => {
    expect(read(codebookText(template))).toEqual({ codebook: template, problems: null })
    expect(codebookText(template)).not.toContain('guidelines')
  })
  it('is the same text in whatever order the draft was edited', () => {
    const [first, ...rest] = template.labels
    const shuffled = Object.fromEntries(Object.entries(first!).reverse()) as unknown as typeof first
    expect(codebookText({ ...template, labels: [shuffled!, ...rest] })).toBe(codebookText(template))
  })
  it('takes guidelines that a text brings', () => {
    expect(read(codebookText(template).replace('{', '{ "guidelines": "# جديد",')).codebook?.guidelines).toBe('# جديد')
  })
  it('says where it is broken, and what was expected', () => {
    const text = codebookText(template)
    expect(found(text.replace('"labels": [', '"labels": ['.replace('[', '')))[0]).toMatch(/^This is not JSON: .+ @ /)
    expect(found(text.slice(0, 200))[0]).toContain('This is not JSON')
    expect(found('')[0]).toContain('This is not JSON')
    expect(found('[]')[0]).toContain('expected object')
  })
  it('refuses what it does not know at its place, and what stands twice', () => {
    const text = codebookText(template)
    expect(found(text.replace('"id": "SOURCE"', '"id": "SOURCE", "colour": "red"'))).toEqual(['A codebook has no "colour" here @ "colour": "red"'])
    expect(found(text.replace('"id": "SOURCE"', '"id": "SOURCE", "id": "X"'))[0]).toContain('"id" stands twice')
    expect(found(text.replace('"id": "SOURCE"', '"id": "SOURCE", "__proto__": { "retired": true }'))[0]).toContain('"__proto__"')
  })
  it('names the value that has the wrong form', () => {
    const text = codebookText(template).replace('"key": "3"', '"key": 3')
    expect(found(text)[0]).toMatch(/^key: .+ @ "key": 3$/)
    expect(found(codebookText(template).replace('"id": "CUE"', '"id": "C\\u202eUE"'))[0]).toContain('invisible control character (U+202E)')
  })
  it('refuses nesting without end', () => {
    expect(found(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)[0]).toContain('nests deeper than 40')
  })
  it('underlines a short value whole and of a long one its key', () => {
    const text = codebookText(template)
    const { start, end } = rangeOf(text, ['labels', 3, 'attributes'])
    expect(text.slice(start, end)).toBe('"attributes": [')
  })
})
