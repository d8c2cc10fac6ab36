/** Writes a codebook as REFI-QDA (.qdc, namespace urn:QDA-XML:codebook:1.0): codes with colours and descriptions in their hierarchy, and a set for each relation. */
import type { Codebook, LabelDefinition } from '#core/codebook/codebook.ts'
import { childrenOf, kindsOf } from '#core/codebook/hierarchy.ts'
import { derivedId } from '#core/identity/ids.ts'
import { sha256 } from '../../hash.ts'
import { Refusal } from '../../refusal.ts'
import { describe, readDescription } from './description.ts'
import { unfitForXml, xmlAttribute, xmlText } from './xml.ts'

export const NAMESPACE = 'urn:QDA-XML:codebook:1.0'
const HEX = /^#[0-9a-f]{6}$/i

const descriptionOf = (label: LabelDefinition): string => describe({ ...label, counterExamples: label.counterExamples ?? [] })

function carried(text: string, what: string): string {
  const unfit = unfitForXml(text)
  if (unfit !== null) throw new Refusal('REFUSED', `${what} holds the character ${unfit}, which XML cannot carry. Take it out of the codebook, or write the codebook as JSON.`)
  return text
}

/** The sentences for what the format cannot carry; `n` things each. */
function lossesOf(codebook: Codebook): string[] {
  const { labels, relations, article = [], rules = [], guidelines } = codebook
  const attributes = labels.reduce((sum, label) => sum + label.attributes.length, 0)
  const say = (n: number, one: string, many: string): string[] => (n === 0 ? [] : [n === 1 ? one : many.replace('#', String(n))])
  const colours = labels.filter(({ color }) => !HEX.test(color)).length
  const mixed = labels.filter((label) => {
    const back = readDescription(descriptionOf(label))
    return back.definition !== label.definition || back.examples.join('\0') !== label.examples.join('\0') || back.counterExamples.join('\0') !== (label.counterExamples ?? []).join('\0')
  })
  return [
    ...say(attributes, 'An attribute is left out.', '# attributes are left out.'),
    ...say(relations.length, 'A relation is left out; a set names the labels of its ends.', '# relations are left out; sets name the labels of their ends.'),
    'The stance scale is left out.',
    ...say(article.length, 'A question about articles is left out.', '# questions about articles are left out.'),
    ...say(rules.length, 'A rule is left out.', '# rules are left out.'),
    ...(guidelines === '' ? [] : ['The guidelines are left out.']),
    ...say(labels.filter(({ key }) => key !== null).length, 'The key of a label is left out.', 'The keys of # labels are left out.'),
    ...say(labels.filter(({ id, title }) => id !== title).length, 'The title of a label is left out: a code is named by the id.', 'The titles of # labels are left out: a code is named by the id.'),
    ...say(colours, 'The colour of a label is left out, as it is not written like #2563a8.', 'The colours of # labels are left out, as they are not written like #2563a8.'),
    ...mixed.map(({ id }) => `The definition and the examples of "${id}" run together in its description.`),
  ]
}

/** Guids follow from the name of the codebook and the id of the label, so that two exports name the same code alike. */
const guidOf = ({ name }: Codebook, kind: 'code' | 'set', id: string): string => derivedId(sha256, 'codebook', name, kind, id)

function codeLines(codebook: Codebook, label: LabelDefinition, indent: string): string[] {
  const { id, color, retired } = label
  const description = carried(descriptionOf(label), `The description of "${id}"`)
  const head = `${indent}<Code guid="${guidOf(codebook, 'code', id)}" name="${xmlAttribute(id)}" isCodable="${retired !== true}"${HEX.test(color) ? ` color="${color}"` : ''}`
  const inner = [
    ...(description === '' ? [] : [`${indent}  <Description>${xmlText(description)}</Description>`]),
    ...childrenOf(codebook.labels, id).flatMap((child) => codeLines(codebook, child, `${indent}  `)),
  ]
  return inner.length === 0 ? [`${head}/>`] : [`${head}>`, ...inner, `${indent}</Code>`]
}

function setLines(codebook: Codebook): string[] {
  return codebook.relations.flatMap(({ type, title, roles, ends = {} }) => {
    const named = roles.flatMap((role) => (Object.hasOwn(ends, role) ? ends[role]!.labels ?? [] : []))
    const kinds = kindsOf(codebook.labels, named)
    const members = codebook.labels.filter(({ id }) => kinds.has(id))
    if (members.length === 0) return []
    const description = carried(`${title}: ${roles.join(', ')}`, `The relation "${type}"`)
    return [
      `    <Set guid="${guidOf(codebook, 'set', type)}" name="${xmlAttribute(type)}">`, `      <Description>${xmlText(description)}</Description>`,
      ...members.map(({ id }) => `      <MemberCode guid="${guidOf(codebook, 'code', id)}"/>`), '    </Set>',
    ]
  })
}

export function writeQdc(codebook: Codebook): { content: string; losses: string[] } {
  const sets = setLines(codebook)
  const lines = [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<CodeBook xmlns="${NAMESPACE}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="${NAMESPACE} Codebook.xsd" origin="Hashiya">`,
    '  <Codes>', ...childrenOf(codebook.labels, null).flatMap((label) => codeLines(codebook, label, '    ')), '  </Codes>',
    ...(sets.length === 0 ? [] : ['  <Sets>', ...sets, '  </Sets>']),
    '</CodeBook>', '',
  ]
  return { content: lines.join('\n'), losses: lossesOf(codebook) }
}
