import { describe, expect, it } from 'vitest'
import { relationFault } from '../relations/legal.ts'
import type { Attributes } from '../spans/span.ts'
import { codebookStamp, findLabel } from './codebook.ts'
import { askedAttributes } from './conditions.ts'
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

  it('shows for every label what looks like it and is not, in Arabic and in English', () => {
    for (const { id, counterExamples = [] } of codebook.labels) {
      expect(counterExamples.some((example) => /\p{Script=Arabic}/u.test(example)), id).toBe(true)
      expect(counterExamples.some((example) => /^[^\p{Script=Arabic}]+$/u.test(example)), id).toBe(true)
      for (const example of counterExamples) expect(example, id).toMatch(/\[.+\]/)
    }
  })

  it('asks of a claim only what its answers leave open', () => {
    const claim = findLabel(codebook, 'CLAIM')!.attributes
    const asked = (values: Attributes): string => askedAttributes(claim, values).map(({ name }) => name).join()
    expect(asked({ check_worthiness: 'NFS' })).toBe('check_worthiness,quote,speaker')
    expect(asked({ check_worthiness: 'CFS' })).toBe('check_worthiness,verifiable,harmful,quote,speaker,normalized')
    expect(asked({ check_worthiness: 'CFS', verifiable: 'yes' })).toBe('check_worthiness,verifiable,harmful,quote,speaker,normalized,factuality')
  })

  it('lets attributions nest, and evidence speak for a claim of the registry', () => {
    expect(relationFault(codebook, 'attribution', [{ role: 'source', ref: 's' }, { role: 'content', ref: 'a' }], (ref) => (ref === 's' ? { kind: 'span', label: 'SOURCE' } : { kind: 'relation', type: 'attribution' }))).toBeNull()
    expect(relationFault(codebook, 'supports', [{ role: 'from', ref: 'e' }, { role: 'to', ref: 'c' }], (ref) => (ref === 'e' ? { kind: 'span', label: 'EVIDENCE' } : { kind: 'claim' }))).toBeNull()
    expect(relationFault(codebook, 'attribution', [{ role: 'source', ref: 's' }, { role: 'cue', ref: 'c' }], (ref) => ({ kind: 'span', label: ref === 's' ? 'SOURCE' : 'CUE' }))).toContain('needs an end "content"')
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
