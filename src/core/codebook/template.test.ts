import { describe, expect, it } from 'vitest'
import { codebookStamp } from './codebook.ts'
import { PERSUASION_TECHNIQUES } from './techniques.ts'
import { STANCE_AND_CLAIMS_IN_NEWS as codebook } from './template.ts'

describe('the codebook that new projects start from', () => {
  it('is stamped by name and version', () => {
    expect(codebookStamp(codebook)).toBe('stance-claims-news@1')
  })

  it('has eight labels on the keys 1 to 8, each with its own colour', () => {
    expect(codebook.labels.map((label) => label.id)).toEqual(['SOURCE', 'CUE', 'CONTENT', 'CLAIM', 'TARGET', 'EVIDENCE', 'TECHNIQUE', 'RATIONALE'])
    expect(codebook.labels.map((label) => label.key)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8'])
    expect(new Set(codebook.labels.map((label) => label.color)).size).toBe(8)
  })

  it('explains every label with a definition and examples in Arabic and in English', () => {
    for (const { id, definition, examples } of codebook.labels) {
      expect(definition, id).not.toBe('')
      expect(examples.some((example) => /\p{Script=Arabic}/u.test(example)), id).toBe(true)
      expect(examples.some((example) => /\p{Script=Latin}/u.test(example)), id).toBe(true)
      for (const example of examples) expect(example, id).toMatch(/\[.+\]/)
    }
  })

  it('gives every choice distinct options, and the techniques all 23', () => {
    for (const attribute of codebook.labels.flatMap((label) => label.attributes)) {
      if (attribute.type !== 'choice') continue
      expect(attribute.options?.length, attribute.name).toBeGreaterThan(1)
      expect(new Set(attribute.options).size, attribute.name).toBe(attribute.options?.length)
    }
    expect(new Set(PERSUASION_TECHNIQUES).size).toBe(23)
  })
})
