import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCodebook } from './check.ts'
import type { AttributeDefinition, Codebook, LabelDefinition, Rule } from './codebook.ts'
import { STANCE_AND_CLAIMS_IN_NEWS as template } from './template.ts'

const label = (id: string, more: Partial<LabelDefinition> = {}): LabelDefinition =>
  ({ id, title: id, color: '#2563a8', key: null, definition: '', examples: [], attributes: [], ...more })
const choice = (name: string, options: readonly string[], more: Partial<AttributeDefinition> = {}): AttributeDefinition => ({ name, title: name, type: 'choice', options, ...more })
const book = (more: Partial<Codebook>): Codebook => ({ name: 'b', version: 1, title: 'B', guidelines: '', labels: [label('A'), label('B')], relations: [], stance: template.stance, ...more })
const attributes = (...list: AttributeDefinition[]): Codebook => book({ labels: [label('A', { attributes: list }), label('B')] })
const rule = (more: Partial<Rule>, list: readonly AttributeDefinition[] = [choice('x', ['1', '2']), choice('y', ['a'], { when: { attribute: 'x', in: ['1'] } })], retired = false): Codebook =>
  book({
    labels: [label('A', { attributes: list }), label('B', retired ? { retired: true } : {})],
    relations: [{ type: 'r', title: 'R', roles: ['from', 'to'], ends: { from: { labels: ['B'] } } }],
    rules: [{ id: 'one', title: 'One', label: 'A', needs: [{ claim: true }], ...more }],
  })
const found = (codebook: Codebook): string[] => checkCodebook(codebook).map(({ path, message }) => `${path.join('.')}: ${message}`)
const RLO = '\u202e'

describe('the check of a codebook', () => {
  it('finds nothing wrong in the template', () => {
    expect(found(template)).toEqual([])
  })

  it.each<[string, Codebook, string]>([
    ['two labels of one id', book({ labels: [label('A'), label('A')] }), 'labels.1.id: There is another label "A" before this one'],
    ['two labels with one key', book({ labels: [label('A', { key: '1' }), label('B', { key: '1' })] }), 'labels.1.key: The key 1 is taken by the label "A"'],
    ['a key that is none', book({ labels: [label('A', { key: 'x' })] }), 'labels.0.key: "x" is no key: expected one digit, 1 to 9 or 0'],
    ['no labels', book({ labels: [] }), 'labels: A codebook needs at least one label'],
    ['a parent that is not there', book({ labels: [label('A', { parent: 'Z' })] }), 'labels.0.parent: There is no label "Z" that this could be a kind of'],
    ['a label below itself', book({ labels: [label('A', { parent: 'A' })] }), 'labels.0.parent: The label "A" cannot be a kind of itself'],
    ['a circle in the hierarchy', book({ labels: [label('A', { parent: 'B' }), label('B', { parent: 'A' }), label('C', { parent: 'A' })] }), 'labels.1.parent: The hierarchy leads in a circle: "B" would be a kind of itself, by way of "A"'],
    ['a name with a bidi control', book({ labels: [label(`A${RLO}B`)] }), 'labels.0.id: "A\\u202eB" holds an invisible control character (U+202E), which a name may not'],
    ['a title with a bidi control', book({ labels: [label('A', { title: `x${RLO}` })] }), 'labels.0.title: "x\\u202e" holds an invisible control character (U+202E), which a name may not'],
    ['a colour that is code', book({ labels: [label('A', { color: 'red;background:url(//x)' })] }), 'labels.0.color: "red;background:url(//x)" is no colour: expected one as in "#2563a8"'],
    ['an attribute that poisons records', attributes({ name: '__proto__', title: 'x', type: 'text' }), 'labels.0.attributes.0.name: The name "__proto__" cannot be kept safely in every program that reads an export; choose another'],
    ['two attributes of one name', attributes(choice('x', ['1']), choice('x', ['2'])), 'labels.0.attributes.1.name: There is another attribute "x" before this one'],
    ['a choice without options', attributes({ name: 'x', title: 'x', type: 'choice' }), 'labels.0.attributes.0: A choice needs options to choose from'],
    ['an option twice', attributes(choice('x', ['1', '1'])), 'labels.0.attributes.0.options.1: There is another option "1" before this one'],
    ['options of a text', attributes({ name: 'x', title: 'x', type: 'text', options: ['1'] }), 'labels.0.attributes.0.options: Only a choice has options, not a text'],
    ['bounds the wrong way round', attributes({ name: 'x', title: 'x', type: 'number', min: 2, max: 1 }), 'labels.0.attributes.0.max: The greatest value, 1, is below the least, 2'],
    ['a default outside the bounds', attributes({ name: 'x', title: 'x', type: 'number', max: 1, default: 2 }), 'labels.0.attributes.0.default: The default 2 does not fit: "x" takes a number up to 1'],
    ['a default that is no option', attributes(choice('x', ['1'], { default: '2' })), 'labels.0.attributes.0.default: The default "2" does not fit: "x" takes one of "1"'],
    ['a default of another type', attributes({ name: 'x', title: 'x', type: 'flag', default: 'yes' }), 'labels.0.attributes.0.default: The default "yes" does not fit: "x" takes true or false'],
    ['a condition on nothing', attributes(choice('x', ['1'], { when: { attribute: 'z', in: ['1'] } })), 'labels.0.attributes.0.when.attribute: There is no attribute "z" here to ask about'],
    ['a condition on a value that is no option', attributes(choice('x', ['1']), choice('y', ['a'], { when: { attribute: 'x', in: ['2'] } })), 'labels.0.attributes.1.when.in.0: "x" never has the value "2": it takes one of "1"'],
    ['conditions in a circle', attributes(choice('x', ['1'], { when: { attribute: 'y', in: ['a'] } }), choice('y', ['a'], { when: { attribute: 'x', in: ['1'] } })), 'labels.0.attributes.0.when.attribute: The conditions lead in a circle: whether "x" is asked depends on its own answer'],
    ['a circle in the questions about an article', book({ article: [choice('x', ['1'], { when: { attribute: 'x', in: ['1'] } })] }), 'article.0.when.attribute: The conditions lead in a circle: whether "x" is asked depends on its own answer'],
    ['a relation twice', book({ relations: [{ type: 'r', title: 'R', roles: ['a'] }, { type: 'r', title: 'R', roles: ['a'] }] }), 'relations.1.type: There is another relation "r" before this one'],
    ['a role twice', book({ relations: [{ type: 'r', title: 'R', roles: ['a', 'a'] }] }), 'relations.0.roles.1: There is another role "a" before this one'],
    ['an end for no role', book({ relations: [{ type: 'r', title: 'R', roles: ['a'], ends: { b: {} } }] }), 'relations.0.ends.b: The relation has no role "b": its roles are "a"'],
    ['an end of a label that is not there', book({ relations: [{ type: 'r', title: 'R', roles: ['a'], ends: { a: { labels: ['Z'] } } }] }), 'relations.0.ends.a.labels.0: There is no label "Z"'],
    ['an end of a relation that is not there', book({ relations: [{ type: 'r', title: 'R', roles: ['a'], ends: { a: { relations: ['z'] } } }] }), 'relations.0.ends.a.relations.0: There is no relation "z"'],
    ['an end for nothing', book({ relations: [{ type: 'r', title: 'R', roles: ['a'], ends: { a: { labels: [] } } }] }), 'relations.0.ends.a.labels: Nothing may stand at this end: name labels, relations, stances or claims'],
    ['no stance values', book({ stance: { values: [], intensity: { min: 0, max: 1 } } }), 'stance.values: The stance scale needs values'],
    ['an intensity the wrong way round', book({ stance: { values: template.stance.values, intensity: { min: 1, max: 0 } } }), 'stance.intensity.max: The greatest intensity, 0, is below the least, 1'],
    ['a rule for no label', rule({ label: 'Z' }), 'rules.0.label: There is no label "Z"'],
    ['a rule whose condition never holds', rule({ when: { attribute: 'y', in: ['a'] } }, [choice('x', ['1', '2']), choice('w', ['1'], { when: { attribute: 'x', in: ['2'] } }), choice('y', ['a'], { when: { attribute: 'w', in: ['q'] } })]), 'rules.0.when: This condition can never hold, so the rule would never apply'],
    ['a need for an attribute that is not there', rule({ needs: [{ attribute: 'z' }] }), 'rules.0.needs.0.attribute: The label "A" has no attribute "z"'],
    ['a need for a value that is no option', rule({ needs: [{ attribute: 'x', in: ['3'] }] }), 'rules.0.needs.0.in.0: "x" never has the value "3": it takes one of "1", "2"'],
    ['a need for a relation that is not there', rule({ needs: [{ relation: 'z', as: 'from', with: 'to' }] }), 'rules.0.needs.0.relation: There is no relation "z"'],
    ['a need for a role that is not there', rule({ needs: [{ relation: 'r', as: 'from', with: 'z' }] }), 'rules.0.needs.0.with: The relation "r" has no role "z": its roles are "from", "to"'],
    ['a need for a role that its label may not take', rule({ needs: [{ relation: 'r', as: 'from', with: 'to' }] }), 'rules.0.needs: The rule can never be kept: a span of "A" may not stand as "from" in "r"'],
    ['a need for an overlap with a retired label', rule({ needs: [{ overlaps: 'B' }] }, [], true), 'rules.0.needs: The rule can never be kept: no span of "B" is made any more, as it is retired'],
    ['a need that its own condition excludes', rule({ when: { attribute: 'x', in: ['2'] }, needs: [{ attribute: 'y' }] }), 'rules.0.needs: The rule can never be kept: "y" is never answered so where the rule applies'],
  ])('finds %s', (_, codebook, problem) => {
    expect(found(codebook)).toContain(problem)
  })

  it('lets a retired label keep its key, and a rule that can be kept one way', () => {
    expect(found(book({ labels: [label('A', { key: '1', retired: true }), label('B', { key: '1' })] }))).toEqual([])
    expect(found(rule({ needs: [{ overlaps: 'B' }, { claim: true }] }, [], true))).toEqual([])
  })

  it('ends whatever the hierarchy and the conditions are', () => {
    const ids = fc.constantFrom('A', 'B', 'C', 'D', 'E')
    fc.assert(fc.property(fc.array(fc.tuple(ids, fc.option(ids, { nil: undefined })), { maxLength: 8 }), (pairs) => {
      const labels = pairs.map(([id, other]) => label(id, other === undefined ? {} : { parent: other }))
      const list = pairs.map(([id, other]) => choice(id, ['1'], other === undefined ? {} : { when: { attribute: other, in: ['1'] } }))
      expect(checkCodebook(book({ labels, article: list }))).toBeInstanceOf(Array)
    }))
  })
})
