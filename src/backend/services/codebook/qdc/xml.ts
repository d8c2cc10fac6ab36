/**
 * XML as far as codebooks need it, read strictly: no document types, no entities but the five of XML and characters by number,
 * one root. Nothing outside the text is ever looked up.
 */
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import { Refusal } from '../../refusal.ts'

export interface XmlElement {
  /** Address that its prefix stands for; empty where it has none. */
  readonly namespace: string
  /** Without prefix. */
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  /** All text right inside it, comments left out. */
  readonly text: string
}

/** Deeper is no codebook. The parser has a limit of its own; this one has a sentence. */
const DEEPEST = 64

const refuse = (reason: string): never => { throw new Refusal('REFUSED', `The file cannot be read as a codebook: ${reason}.`) }

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u

/** The first character that XML cannot hold, e.g. `U+0001`, or `null`. */
export function unfitForXml(text: string): string | null {
  const found = NOT_XML.exec(text)
  return found && `U+${found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`
}

function decoded(text: string): string {
  return text.replace(/&([^;&\s]{0,32});?/g, (all, name: string) => {
    const code = /^#(?:x([0-9a-f]{1,6})|([0-9]{1,7}))$/i.exec(name)
    if (!code) return all.endsWith(';') && Object.hasOwn(ENTITIES, name) ? ENTITIES[name]! : refuse(`${JSON.stringify(all)} is no entity that is read; only &amp; &lt; &gt; &quot; &apos; and characters by number are`)
    const point = Number.parseInt(code[1] ?? code[2]!, code[1] === undefined ? 10 : 16)
    if (point > 0x10ffff || unfitForXml(String.fromCodePoint(point)) !== null) refuse(`${all} is no character of XML`)
    return String.fromCodePoint(point)
  })
}

const PARSER = new XMLParser({
  preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: '', parseTagValue: false, parseAttributeValue: false, trimValues: false,
  processEntities: false, ignoreDeclaration: true, ignorePiTags: true, cdataPropName: '#cdata', maxNestedTags: DEEPEST,
})

type Node = { readonly [name: string]: unknown }

function elementOf(node: Node, name: string, namespaces: ReadonlyMap<string, string>): XmlElement {
  const given = Object.entries((node[':@'] ?? {}) as Readonly<Record<string, string>>).map(([key, value]) => [key, decoded(value)] as const)
  const inForce = new Map(namespaces)
  for (const [key, value] of given) if (key === 'xmlns' || key.startsWith('xmlns:')) inForce.set(key.slice(6), value)
  const prefix = name.includes(':') ? name.slice(0, name.indexOf(':')) : ''
  if (prefix !== '' && !inForce.has(prefix)) refuse(`the prefix ${JSON.stringify(prefix)} is not declared`)
  let text = ''
  const children: XmlElement[] = []
  for (const child of node[name] as readonly Node[]) {
    for (const key of Object.keys(child)) {
      if (key === ':@') continue
      if (key === '#text') text += decoded(String(child[key]))
      else if (key === '#cdata') text += (child[key] as readonly Node[]).map((part) => String(part['#text'] ?? '')).join('')
      else children.push(elementOf(child, key, inForce))
    }
  }
  return { namespace: inForce.get(prefix) ?? '', name: name.slice(name.indexOf(':') + 1), attributes: new Map(given), children, text }
}

/** The root of a document. */
export function readXml(content: string): XmlElement {
  const text = content.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  // What stands in comments and in CDATA is text and declares nothing.
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text.replace(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, ''))) refuse('it declares a document type, which could make a small file endless or look elsewhere; take the DOCTYPE out')
  const unfit = unfitForXml(text)
  if (unfit !== null) refuse(`it holds the character ${unfit}, which XML may not`)
  const valid = XMLValidator.validate(text)
  if (valid !== true) refuse(`line ${valid.err.line}${valid.err.col === undefined ? '' : `, column ${valid.err.col}`}: ${valid.err.msg.replace(/\.$/, '')}`)
  let nodes: readonly Node[]
  try {
    nodes = PARSER.parse(text) as readonly Node[]
  } catch (error) {
    return refuse(`it nests deeper than ${DEEPEST} levels, or is no XML (${error instanceof Error ? error.message : String(error)})`)
  }
  const roots = nodes.flatMap((node) => Object.keys(node).filter((key) => key !== ':@' && !key.startsWith('#')).map((key) => elementOf(node, key, new Map())))
  return roots.length === 1 ? roots[0]! : refuse(`it has ${roots.length} root elements, and XML has one`)
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;')

export const xmlText = escaped
/** With white space by number, which parsers would take for plain spaces. */
export const xmlAttribute = (text: string): string => escaped(text).replaceAll('"', '&quot;').replaceAll('\t', '&#9;').replaceAll('\n', '&#10;')
