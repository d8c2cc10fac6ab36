import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Codebook, LabelDefinition } from './codebook.ts'
import { changesMeaning, diffCodebooks } from './diff.ts'
import { changedMeaning } from './meaning.ts'
import { STANCE_AND_CLAIMS_IN_NEWS as template } from './template.ts'

const labels = (change: (label: LabelDefinition, index: number) => LabelDefinition): Codebook => ({ ...template, labels: template.labels.map(change) })
const claim = (change: (label: LabelDefinition) => LabelDefinition): Codebook => labels((label) => (label.id === 'CLAIM' ? change(label) : label))
const attribute = (name: string, more: object): Codebook => claim((label) => ({ ...label, attributes: label.attributes.map((it) => (it.name === name ? { ...it, ...more } : it)) }))
const told = (after: Codebook): string[] => diffCodebooks(template, after).map(({ what, meaning, label }) => `${meaning ? '!' : '-'} ${label ?? ''} ${what}`)

describe('what differs between two codebooks', () => {
  it.each<[string, Codebook, string, boolean]>([
    ['a title', claim((it) => ({ ...it, title: 'Assertion' })), '- CLAIM "CLAIM" is titled "Assertion" in place of "Claim".', false],
    ['a colour', claim((it) => ({ ...it, color: 'teal' })), '- CLAIM "CLAIM" has another colour.', false],
    ['a key', claim((it) => ({ ...it, key: null })), '- CLAIM "CLAIM" has no key any more.', false],
    ['the order of labels', { ...template, labels: template.labels.toReversed() }, '-  The labels stand in another order.', false],
    ['the order of options', attribute('harmful', { options: ['unsure', 'no', 'yes'] }), '- CLAIM The attribute "harmful" of "CLAIM" has its options in another order.', false],
    ['a definition', claim((it) => ({ ...it, definition: 'x' })), '! CLAIM The definition of "CLAIM" is another.', true],
    ['examples', claim((it) => ({ ...it, examples: [] })), '! CLAIM The examples of "CLAIM" are others.', true],
    ['options', attribute('harmful', { options: ['yes', 'no', 'perhaps'] }), '! CLAIM The attribute "harmful" of "CLAIM" gains "perhaps".', true],
    ['a condition', attribute('quote', { when: { attribute: 'harmful', in: ['yes'] } }), '! CLAIM The attribute "quote" of "CLAIM" is asked where "harmful" is "yes", before always.', true],
  ])('tells %s', (_, after, sentence, isMeaning) => {
    expect(told(after)).toContain(sentence)
    expect(changesMeaning(diffCodebooks(template, after))).toBe(isMeaning)
    expect([...changedMeaning(template, after).labels]).toEqual(isMeaning ? ['CLAIM'] : [])
  })

  it.each<[string, Codebook, string]>([
    ['a parent', claim((it) => ({ ...it, parent: 'CONTENT' })), '! CLAIM "CLAIM" is a kind of "CONTENT".'],
    ['that a label is retired', claim((it) => ({ ...it, retired: true })), '! CLAIM "CLAIM" is retired: it is given no more, and its annotations stay.'],
    ['that an answer must be given', attribute('harmful', { required: true }), '! CLAIM The attribute "harmful" of "CLAIM" must be answered.'],
    ['other guidelines', { ...template, guidelines: 'x' }, '!  The guidelines are others.'],
    ['other ends', { ...template, relations: template.relations.map((it) => ({ ...it, ends: {} })) }, '!  The relation "attribution" joins other ends.'],
    ['another rule', { ...template, rules: template.rules!.map((it) => ({ ...it, needs: [{ claim: true as const }] })) }, '!  The rule "content-has-source" asks for something else.'],
    ['a question about articles', { ...template, article: template.article!.slice(1) }, '!  The attribute "genre" of articles is gone; its values stay stored.'],
  ])('tells %s, which makes a version and leaves no annotation to be looked at', (_, after, sentence) => {
    expect(told(after)).toContain(sentence)
    expect(changedMeaning(template, after)).toEqual({ labels: new Set(), relations: new Set(), stance: false })
  })

  it('tells what stances and relations have to be looked at again for', () => {
    const scale = { ...template, stance: { ...template.stance, values: template.stance.values.slice(1) } }
    expect(told(scale)).toEqual(['!  The stance value "favor" is gone.'])
    expect(changedMeaning(template, scale)).toEqual({ labels: new Set(), relations: new Set(), stance: true })
    const roles = { ...template, relations: template.relations.map((it) => (it.type === 'supports' ? { ...it, roles: ['from', 'to', 'by'] } : it)) }
    expect([...changedMeaning(template, roles).relations]).toEqual(['supports'])
  })

  it('is nothing between a codebook and itself, whatever its keys are called and in which order its parts were written', () => {
    expect(diffCodebooks(template, JSON.parse(JSON.stringify(template)) as Codebook)).toEqual([])
    fc.assert(fc.property(fc.shuffledSubarray([...template.labels], { minLength: 8 }), (shuffled) => {
      expect(changesMeaning(diffCodebooks(template, { ...template, labels: shuffled }))).toBe(false)
    }))
  })
})
