/** Reads the codes of a REFI-QDA codebook (.qdc) as labels. */
import { checkCodebook } from '#core/codebook/check.ts'
import type { Codebook, LabelDefinition } from '#core/codebook/codebook.ts'
import { STANCE_AND_CLAIMS_IN_NEWS } from '#core/codebook/template.ts'
import { LABEL_COLORS } from '#core/codebook/label-colors.ts'
import { quoted } from '#core/formats/describe-value.ts'
import { Refusal } from '../../refusal.ts'
import { readDescription } from './description.ts'
import { NAMESPACE } from './write.ts'
import { readXml, type XmlElement } from './xml.ts'

const refuse = (reason: string): never => { throw new Refusal('REFUSED', `The file cannot be read as a codebook: ${reason}.`) }

/** What reading gathers on its way. */
interface Reading { readonly labels: LabelDefinition[]; readonly guids: Set<string>; readonly names: Set<string>; readonly unread: Map<string, number>; headings: number; colours: number }

const named = ({ children }: XmlElement, name: string): readonly XmlElement[] => children.filter((child) => child.name === name && child.namespace === NAMESPACE)

function readCode(code: XmlElement, parent: string | null, reading: Reading): void {
  const [name, guid] = [code.attributes.get('name'), code.attributes.get('guid')?.replace(/^\{(.*)\}$/, '$1').toLowerCase()]
  if (name === undefined || name.trim() === '') return refuse(`a code${parent === null ? '' : ` below ${quoted(parent)}`} has no name`)
  if (guid === undefined || guid === '') return refuse(`the code ${quoted(name)} has no guid`)
  if (reading.guids.has(guid)) return refuse(`the code ${quoted(name)} has the guid of another, ${quoted(guid)}`)
  if (reading.names.has(name)) return refuse(`two codes are called ${quoted(name)}; give each a name of its own, as annotations are told apart by it`)
  reading.guids.add(guid)
  reading.names.add(name)
  const codable = code.attributes.get('isCodable') ?? 'true'
  if (!['true', 'false', '1', '0'].includes(codable)) return refuse(`isCodable of the code ${quoted(name)} is ${quoted(codable)}, expected true or false`)
  const isHeading = codable === 'false' || codable === '0'
  const color = code.attributes.get('color')
  const isColour = color !== undefined && /^#[0-9a-f]{6}$/i.test(color)
  if (color !== undefined && !isColour) reading.colours += 1
  if (isHeading) reading.headings += 1
  const { counterExamples, ...text } = readDescription(named(code, 'Description').map((it) => it.text).join('\n'))
  reading.labels.push({
    id: name, title: name, ...(parent === null ? {} : { parent }), color: isColour ? color : LABEL_COLORS[reading.labels.length % LABEL_COLORS.length]!, key: null,
    ...text, ...(counterExamples.length === 0 ? {} : { counterExamples }), attributes: [], ...(isHeading ? { retired: true } : {}),
  })
  for (const child of code.children) {
    if (child.namespace === NAMESPACE && child.name === 'Code') readCode(child, name, reading)
    else if (child.namespace !== NAMESPACE || child.name !== 'Description') reading.unread.set(child.name, (reading.unread.get(child.name) ?? 0) + 1)
  }
}

function lossesOf(root: XmlElement, { headings, colours, unread }: Reading): string[] {
  const sets = named(root, 'Sets').flatMap((list) => named(list, 'Set'))
  return [
    'A QDC file holds codes alone: there are no attributes, relations, rules or guidelines, and the stance scale is the usual one.',
    ...sets.map((set) => `The set ${quoted(set.attributes.get('name') ?? '')} of ${named(set, 'MemberCode').length} codes is left out.`),
    ...(headings === 0 ? [] : [headings === 1 ? 'A code that is only a heading comes in as a label that is not given (retired).' : `${headings} codes that are only headings come in as labels that are not given (retired).`]),
    ...(colours === 0 ? [] : [colours === 1 ? 'The colour of a code is not written like #2563a8; it has another now.' : `The colours of ${colours} codes are not written like #2563a8; they have others now.`]),
    ...[...unread].map(([name, n]) => `${n === 1 ? 'An element' : `${n} elements`} ${quoted(name)} of codes ${n === 1 ? 'is' : 'are'} left out.`),
  ]
}

/** `name` becomes that of the codebook. */
export function readQdc(content: string, name: string): { codebook: Codebook; losses: string[] } {
  const root = readXml(content)
  if (root.name === 'Project') refuse('it is a whole QDA project; export its codebook alone, as a .qdc file')
  if (root.name !== 'CodeBook' || root.namespace !== NAMESPACE) refuse(`its root is ${quoted(root.name)} of ${quoted(root.namespace)}, expected "CodeBook" of "${NAMESPACE}"`)
  const reading: Reading = { labels: [], guids: new Set(), names: new Set(), unread: new Map(), headings: 0, colours: 0 }
  for (const codes of named(root, 'Codes')) for (const code of named(codes, 'Code')) readCode(code, null, reading)
  const codebook: Codebook = { name, version: 1, title: name, guidelines: '', labels: reading.labels, relations: [], stance: STANCE_AND_CLAIMS_IN_NEWS.stance }
  const [problem] = checkCodebook(codebook)
  if (problem !== undefined) {
    const label = problem.path[0] === 'labels' && typeof problem.path[1] === 'number' ? reading.labels[problem.path[1]] : undefined
    refuse(`${label === undefined ? '' : `the code ${quoted(label.id)}: `}${problem.message}`)
  }
  return { codebook, losses: lossesOf(root, reading) }
}
