/** Problems of a list of attributes: of a label, or of the questions about an article. */
import { quoted } from '../formats/describe-value.ts'
import { checkId, checkTitle, checkUnique } from './check-names.ts'
import type { AttributeDefinition, Condition } from './codebook.ts'
import { inCycles } from './hierarchy.ts'
import { below, type Report } from './problem.ts'
import { canAnswer, satisfiable } from './satisfiable.ts'
import { describeTaken } from './values.ts'

type Answer = string | number | boolean

const shown = (value: Answer): string => (typeof value === 'string' ? quoted(value) : String(value))

/** Whether everything that a condition names is there. Returns false where the attribute is not, as more cannot be said of it then. */
export function checkCondition(report: Report, { attribute, in: values }: Condition, definitions: readonly AttributeDefinition[]): boolean {
  const definition = definitions.find(({ name }) => name === attribute)
  if (definition === undefined) {
    report(['attribute'], `There is no attribute ${quoted(attribute)} here to ask about`)
    return false
  }
  if (definition.type === 'speaker') {
    report(['attribute'], `${quoted(attribute)} is a speaker, whose values cannot be listed in a condition`)
    return false
  }
  if (values.length === 0) report(['in'], 'A condition without values never holds')
  for (const [index, value] of values.entries()) {
    if (!canAnswer(definition, value)) report(['in', index], `${quoted(attribute)} never has the value ${shown(value)}: it takes ${describeTaken(definition)}`)
  }
  return true
}

function checkOptions(report: Report, { type, options }: AttributeDefinition): void {
  if (type !== 'choice') {
    if (options !== undefined) report(['options'], `Only a choice has options, not a ${type}`)
    return
  }
  if (options === undefined || options.length === 0) return report(options === undefined ? [] : ['options'], 'A choice needs options to choose from')
  for (const [index, option] of options.entries()) checkTitle(report, ['options', index], option)
  checkUnique(report, 'option', options.map((value, index) => ({ path: ['options', index], value })))
}

function checkBounds(report: Report, { type, min, max }: AttributeDefinition): void {
  if (type !== 'number') {
    if (min !== undefined) report(['min'], `Only a number has bounds, not a ${type}`)
    if (max !== undefined) report(['max'], `Only a number has bounds, not a ${type}`)
  } else if (min !== undefined && max !== undefined && min > max) report(['max'], `The greatest value, ${max}, is below the least, ${min}`)
}

export function checkAttributes(report: Report, definitions: readonly AttributeDefinition[]): void {
  checkUnique(report, 'attribute', definitions.map(({ name }, index) => ({ path: [index, 'name'], value: name })))
  const byName = new Map(definitions.map((definition) => [definition.name, definition]))
  const cyclic = inCycles([...byName.keys()], (name) => byName.get(name)?.when?.attribute)
  for (const [index, definition] of definitions.entries()) {
    const here = below(report, index)
    checkId(here, ['name'], definition.name)
    checkTitle(here, ['title'], definition.title)
    checkOptions(here, definition)
    checkBounds(here, definition)
    if (definition.default !== undefined && !canAnswer(definition, definition.default)) {
      here(['default'], definition.type === 'speaker' ? 'A speaker has no default' : `The default ${shown(definition.default)} does not fit: ${quoted(definition.name)} takes ${describeTaken(definition)}`)
    }
    if (definition.when === undefined) continue
    if (cyclic.has(definition.name)) here(['when', 'attribute'], `The conditions lead in a circle: whether ${quoted(definition.name)} is asked depends on its own answer`)
    else if (checkCondition(below(here, 'when'), definition.when, definitions) && definition.when.in.every((value) => canAnswer(byName.get(definition.when!.attribute)!, value)) && definition.when.in.length > 0
      && !satisfiable(definitions, [definition.when])) here(['when'], `${quoted(definition.name)} can never be asked: what its condition asks for is never asked together with it`)
  }
}
