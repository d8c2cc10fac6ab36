import { describe, expect, it } from 'vitest'
import type { AttributeDefinition } from './codebook.ts'
import { answerTo, askedAttributes, holds, missingAnswers } from './conditions.ts'

const DEFINITIONS: readonly AttributeDefinition[] = [
  { name: 'a', title: 'A', type: 'choice', options: ['yes', 'no'], required: true },
  { name: 'b', title: 'B', type: 'flag', when: { attribute: 'a', in: ['yes'] }, required: true },
  { name: 'c', title: 'C', type: 'text', when: { attribute: 'b', in: [true] } },
  { name: 'p', title: 'P', type: 'flag', when: { attribute: 'q', in: [true] } },
  { name: 'q', title: 'Q', type: 'flag', when: { attribute: 'p', in: [true] } },
]
const asked = (values: Parameters<typeof askedAttributes>[1]): string => askedAttributes(DEFINITIONS, values).map(({ name }) => name).join('')

describe('conditions', () => {
  it('ask what their values call for, however deep', () => {
    expect(asked({})).toBe('a')
    expect(asked({ a: 'no' })).toBe('a')
    expect(asked({ a: 'yes' })).toBe('ab')
    expect(asked({ a: 'yes', b: true })).toBe('abc')
  })
  it('take a value that is no longer asked for no answer, and what hangs on it for not asked', () => {
    const values = { a: 'no', b: true, c: 'kept' }
    expect(asked(values)).toBe('a')
    expect(answerTo(DEFINITIONS, values, 'b')).toBeUndefined()
    expect(holds({ attribute: 'b', in: [true] }, DEFINITIONS, values)).toBe(false)
    expect(answerTo(DEFINITIONS, { ...values, a: 'yes' }, 'c')).toBe('kept')
  })
  it('ask nothing in a circle, and nothing of what objects inherit', () => {
    expect(asked({ p: true, q: true })).toBe('a')
    expect(askedAttributes([{ name: 'x' , when: { attribute: 'toString', in: ['x'] } }], {})).toEqual([])
  })
  it('count as incomplete what is asked, required and says nothing', () => {
    const missing = (values: Parameters<typeof askedAttributes>[1]): string[] => missingAnswers(DEFINITIONS, values).map(({ name }) => name)
    expect(missing({})).toEqual(['a'])
    expect(missing({ a: '' })).toEqual(['a'])
    expect(missing({ a: 'yes' })).toEqual(['b'])
    expect(missing({ a: 'yes', b: false })).toEqual([])
    expect(missing({ a: 'no' })).toEqual([])
  })
})
