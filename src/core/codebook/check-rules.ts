/** Problems of the hard rules: what they name, and whether they can ever be kept. */
import { quoted } from '../formats/describe-value.ts'
import { checkCondition } from './check-attributes.ts'
import { checkId, checkTitle, checkUnique } from './check-names.ts'
import { findLabel, type AttributeDefinition, type Codebook, type Condition, type Need, type RelationDefinition, type Rule } from './codebook.ts'
import { kindsOf } from './hierarchy.ts'
import { below, type Report } from './problem.ts'
import { canAnswer, possibleAnswers, satisfiable } from './satisfiable.ts'
import { describeTaken } from './values.ts'

/** What a rule speaks about: the attributes of its label, and the annotations that it asks for. */
interface Around { readonly codebook: Codebook; readonly label: string; readonly attributes: readonly AttributeDefinition[]; readonly when: readonly Condition[] }

/** Whether spans of a label, or of a kind of it, can still be made. */
const isGiven = ({ labels }: Codebook, id: string): boolean => {
  const kinds = kindsOf(labels, [id])
  return labels.some((label) => kinds.has(label.id) && label.retired !== true)
}

/** Whether spans of the rule's label may stand in a role, as far as labels decide it. */
function mayStandAs({ codebook: { labels }, label }: Around, definition: RelationDefinition, role: string): boolean {
  const allowed = definition.ends !== undefined && Object.hasOwn(definition.ends, role) ? definition.ends[role]!.labels : undefined
  return allowed === undefined || kindsOf(labels, allowed).has(label)
}

/** Reports what a need names without its being there; `null` where it names nothing wrong, else why it can never be met. */
function checkNeed(report: Report, need: Need, around: Around): string | null {
  if ('relation' in need) return checkRelationNeed(report, need, around)
  if ('overlaps' in need) {
    if (findLabel(around.codebook, need.overlaps) === undefined) return named(report, ['overlaps'], `There is no label ${quoted(need.overlaps)}`)
    return isGiven(around.codebook, need.overlaps) ? null : `no span of ${quoted(need.overlaps)} is made any more, as it is retired`
  }
  return 'attribute' in need ? checkAttributeNeed(report, need, around) : null
}

/** Reports, and says the same as a reason. */
function named(report: Report, path: readonly (string | number)[], message: string): string {
  report(path, message)
  return message
}

function checkRelationNeed(report: Report, need: Extract<Need, { relation: string }>, around: Around): string | null {
  const definition = around.codebook.relations.find(({ type }) => type === need.relation)
  if (definition === undefined) return named(report, ['relation'], `There is no relation ${quoted(need.relation)}`)
  for (const side of ['as', 'with'] as const) {
    if (!definition.roles.includes(need[side])) return named(report, [side], `The relation ${quoted(need.relation)} has no role ${quoted(need[side])}: its roles are ${definition.roles.map(quoted).join(', ')}`)
  }
  if (!mayStandAs(around, definition, need.as)) return `a span of ${quoted(around.label)} may not stand as ${quoted(need.as)} in ${quoted(need.relation)}`
  if (need.as === need.with && definition.ends?.[need.as]?.many === false) return `${quoted(need.relation)} has room for one ${quoted(need.as)} alone`
  return null
}

function checkAttributeNeed(report: Report, need: Extract<Need, { attribute: string }>, { attributes, label, when }: Around): string | null {
  const definition = attributes.find(({ name }) => name === need.attribute)
  if (definition === undefined) return named(report, ['attribute'], `The label ${quoted(label)} has no attribute ${quoted(need.attribute)}`)
  const strangers = (need.in ?? []).flatMap((value, index) => (canAnswer(definition, value) ? [] : [{ value, index }]))
  for (const { value, index } of strangers) {
    report(['in', index], `${quoted(need.attribute)} never has the value ${typeof value === 'string' ? quoted(value) : String(value)}: it takes ${describeTaken(definition)}`)
  }
  if (need.in?.length === 0) return named(report, ['in'], 'A need without values is never met')
  if (strangers.length > 0) return strangers.length === need.in!.length ? 'it asks for a value that is never there' : null
  const answers = need.in ?? [...possibleAnswers(definition) ?? []]
  const conditions = answers.length > 0 ? [...when, { attribute: need.attribute, in: answers }] : [...when, ...(definition.when === undefined ? [] : [definition.when])]
  return satisfiable(attributes, conditions) ? null : `${quoted(need.attribute)} is never answered so where the rule applies`
}

function checkRule(report: Report, rule: Rule, codebook: Codebook): void {
  checkId(report, ['id'], rule.id)
  checkTitle(report, ['title'], rule.title)
  const label = findLabel(codebook, rule.label)
  if (label === undefined) return report(['label'], `There is no label ${quoted(rule.label)}`)
  if (rule.when !== undefined) {
    const strange: string[] = []
    checkCondition((path, message) => { strange.push(message); report(['when', ...path], message) }, rule.when, label.attributes)
    if (strange.length === 0 && !satisfiable(label.attributes, [rule.when])) report(['when'], 'This condition can never hold, so the rule would never apply')
  }
  if (rule.needs.length === 0) return report(['needs'], 'A rule needs at least one way to keep it')
  const around: Around = { codebook, label: rule.label, attributes: label.attributes, when: rule.when === undefined ? [] : [rule.when] }
  const before: string[] = []
  const reasons = rule.needs.map((need, index) => checkNeed((path, message) => { before.push(message); report(['needs', index, ...path], message) }, need, around))
  if (before.length === 0 && reasons.every((reason) => reason !== null)) report(['needs'], `The rule can never be kept: ${reasons.join('; ')}`)
}

export function checkRules(report: Report, codebook: Codebook): void {
  const rules = codebook.rules ?? []
  checkUnique(report, 'rule', rules.map(({ id }, index) => ({ path: [index, 'id'], value: id })))
  for (const [index, rule] of rules.entries()) checkRule(below(report, index), rule, codebook)
}
