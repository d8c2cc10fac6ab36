import { expect, it } from 'vitest'
import type { AttributeDefinition } from './codebook.ts'
import { withDefaults } from './defaults.ts'

const attribute = (name: string, over: Partial<AttributeDefinition>): AttributeDefinition => ({ name, title: name, type: 'text', ...over })

it('a new annotation begins with the defaults of what is asked, also where one default has another asked', () => {
  const definitions = [
    attribute('strength', { type: 'number', min: 0, default: 1, when: { attribute: 'kind', in: ['claim'] } }),
    attribute('kind', { type: 'choice', options: ['claim', 'other'], default: 'claim' }),
    attribute('other', { default: 'never', when: { attribute: 'kind', in: ['other'] } }),
    attribute('checked', { type: 'flag', default: false }),
    attribute('free', {}),
  ]
  expect(withDefaults(definitions, {})).toEqual({ kind: 'claim', strength: 1, checked: false })
  expect(withDefaults(definitions, { kind: 'other', strength: 7 })).toEqual({ kind: 'other', strength: 7, other: 'never', checked: false })
})

it('what its attribute does not take is no default', () => {
  expect(withDefaults([attribute('n', { type: 'number', max: 3, default: 9 }), attribute('c', { type: 'choice', options: ['a'], default: 'b' }), attribute('e', { default: '' })], {})).toEqual({})
})
