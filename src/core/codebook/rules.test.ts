import { describe, expect, it } from 'vitest'
import type { Relation } from '../relations/relation.ts'
import type { Attributes, Part, Span } from '../spans/span.ts'
import type { Codebook, LabelDefinition, Rule } from './codebook.ts'
import { breachFinder } from './rules.ts'
import { STANCE_AND_CLAIMS_IN_NEWS as template } from './template.ts'

const span = (id: string, label: string, attributes: Attributes = {}, parts: readonly Part[] = [[0, 5]], claim: string | null = null): Span =>
  ({ id, article: 'x', annotator: 'a', label, parts, quote: '', prefix: '', suffix: '', attributes, note: null, claim, codebook: 'b@1' })
const relation = (type: string, ...args: [string, string][]): Relation => ({ id: `r${args.join()}`, article: 'x', annotator: 'a', type, args: args.map(([role, ref]) => ({ role, ref })), codebook: 'b@1' })
const found = (codebook: Codebook, spans: Span[], relations: Relation[] = []): string[] => breachFinder(codebook).find(spans, relations, (ref) => { const at = spans.find(({ id }) => id === ref); return at ? { kind: 'span', label: at.label } : null }).map(({ id, rule, what }) => `${id} ${rule ?? what}`)

const label = (id: string, more: Partial<LabelDefinition> = {}): LabelDefinition => ({ id, title: id, color: '#2563a8', key: null, definition: '', examples: [], attributes: [], ...more })
const book = (rule: Omit<Rule, 'id' | 'title' | 'label'>): Codebook => ({
  ...template, relations: [{ type: 'link', title: 'Link', roles: ['a', 'b'] }], rules: [{ id: 'rule', title: 'Rule', label: 'A', ...rule }],
  labels: [label('A', { attributes: [{ name: 'n', title: 'N', type: 'choice', options: ['x', 'y'] }, { name: 'm', title: 'M', type: 'flag', when: { attribute: 'n', in: ['x'] } }] }), label('A2', { parent: 'A' }), label('B'), label('B2', { parent: 'B' })],
})

describe('breaches', () => {
  it('of the template: a content without a source that is not implied', () => {
    const [source, content, quoted] = [span('s', 'SOURCE'), span('c', 'CONTENT'), span('d', 'CONTENT', { implied: true })]
    expect(found(template, [source, content, quoted])).toEqual(['c content-has-source'])
    expect(found(template, [source, content], [relation('attribution', ['source', 's'], ['content', 'c'])])).toEqual([])
    expect(found(template, [source, content], [relation('attribution', ['cue', 's'], ['content', 'c'])])).toEqual(['c content-has-source', 'rcue,s,content,c The role "cue" of "attribution" takes a span of CUE, not a span of SOURCE.'])
    expect(found(template, [source, content], [relation('supports', ['source', 's'], ['content', 'c'])])).toEqual(['c content-has-source', expect.stringContaining('"supports" has no role "source"')])
    expect(found(template, [span('c', 'CONTENT', { implied: false })])).toEqual(['c content-has-source'])
  })

  it('of required questions and of answers that are not taken, where they are asked', () => {
    expect(found(template, [span('c', 'CLAIM')])).toEqual(['c "Check-worthiness" has no answer.'])
    expect(found(template, [span('c', 'CLAIM', { check_worthiness: 'maybe' })])).toEqual(['c "Check-worthiness" takes one of "NFS", "UFS", "CFS", not "maybe".'])
    expect(found(template, [span('c', 'CLAIM', { check_worthiness: 'NFS', harmful: 'very' })])).toEqual([])
  })

  it('end with another role of the relation, not with the same span', () => {
    const rule = book({ needs: [{ relation: 'link', as: 'a', with: 'b' }] })
    expect(found(rule, [span('1', 'A'), span('2', 'B')], [relation('link', ['a', '1'], ['b', '2'])])).toEqual([])
    expect(found(rule, [span('1', 'A'), span('2', 'B')], [relation('link', ['b', '1'], ['a', '2'])])).toEqual(['1 rule'])
    expect(found(rule, [span('1', 'A')], [relation('link', ['a', '1'], ['b', '1'])])).toContain('1 rule')
  })

  it('end with an overlap of the label or a kind of it, by one letter, through any part', () => {
    const rule = book({ needs: [{ overlaps: 'B' }] })
    expect(found(rule, [span('1', 'A', {}, [[0, 5]]), span('2', 'B', {}, [[5, 9]])])).toEqual(['1 rule'])
    expect(found(rule, [span('1', 'A', {}, [[0, 5]]), span('2', 'B2', {}, [[4, 9]])])).toEqual([])
    expect(found(rule, [span('1', 'A', {}, [[0, 2], [20, 30]]), span('2', 'B', {}, [[29, 31]])])).toEqual([])
    expect(found(book({ needs: [{ overlaps: 'A' }] }), [span('1', 'A')]), 'a span does not overlap itself').toEqual(['1 rule'])
  })

  it('are looked for in kinds of the label, and only where the condition holds', () => {
    expect(found(book({ needs: [{ claim: true }] }), [span('1', 'A2'), span('2', 'B'), span('3', 'A', {}, [[0, 1]], 'claim')])).toEqual(['1 rule'])
    const rule = book({ when: { attribute: 'm', in: [true] }, needs: [{ claim: true }] })
    expect(found(rule, [span('1', 'A', { n: 'x', m: true }), span('2', 'A', { n: 'y', m: true }), span('3', 'A')])).toEqual(['1 rule'])
    expect(found(book({ needs: [{ attribute: 'n' }] }), [span('1', 'A', { n: 'y' }), span('2', 'A', { n: '' })])).toEqual(['2 rule'])
  })
})
