/** What the guidelines say about a label: the clauses of the Markdown that name it. */
import type { LabelDefinition } from './codebook.ts'

/** A heading, an item of a list with what belongs to it, a paragraph, or a block of code. */
interface Block {
  readonly text: string
  /** 1 to 6 for a heading, else 0. */
  readonly depth: number
}

const HEADING = /^(#{1,6})\s+/
const ITEM = /^(?:[-*+]|\d{1,9}[.)])\s/
const FENCE = /^(?:```|~~~)/

/** The top-level blocks of a Markdown text, in order. */
function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = []
  let lines: string[] = []
  let fence: string | null = null
  const close = (): void => {
    const text = lines.join('\n').replace(/^\n+|\s+$/g, '')
    if (text !== '') blocks.push({ text, depth: HEADING.exec(text)?.[1]?.length ?? 0 })
    lines = []
  }
  for (const line of markdown.split(/\r\n|\r|\n/)) {
    if (fence !== null) {
      lines.push(line)
      if (line.startsWith(fence)) { fence = null; close() }
      continue
    }
    const isItem = lines.length > 0 && ITEM.test(lines[0]!)
    if (FENCE.test(line)) { close(); fence = line.slice(0, 3) }
    else if (HEADING.test(line) || ITEM.test(line)) close()
    else if (line.trim() === '' && !isItem) close()
    // After an empty line only what is indented still belongs to the item.
    else if (isItem && lines.at(-1)!.trim() === '' && !/^\s/.test(line) && line.trim() !== '') close()
    lines.push(line)
    if (HEADING.test(line)) close()
  }
  close()
  return blocks
}

const escapeExpression = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/** Whether one of the names stands in the text as a word of its own. */
function namesOne(text: string, names: readonly string[]): boolean {
  return names.some((name) => name.trim() !== '' && new RegExp(`(?<![\\p{L}\\p{N}_])${escapeExpression(name)}(?![\\p{L}\\p{N}_])`, 'u').test(text))
}

/** The words that a clause marks as what it is about: in bold, or as code. */
const marked = (text: string): string => [...text.matchAll(/\*\*(.+?)\*\*|__(.+?)__|`([^`]+)`/gs)].map((match) => match[1] ?? match[2] ?? match[3] ?? '').join('\n')

/**
 * The clauses of the guidelines about a label, as Markdown, in order: what stands under a heading that names its id or
 * title, and every other block that names its id, or its title in bold. Empty where the guidelines do not name it.
 */
export function clausesAbout(guidelines: string, label: Pick<LabelDefinition, 'id' | 'title'>): string[] {
  const blocks = blocksOf(guidelines)
  const names = [label.id, label.title]
  const found: string[] = []
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at]!
    if (block.depth > 0) {
      if (!namesOne(block.text, names)) continue
      const end = blocks.findIndex((other, index) => index > at && other.depth > 0 && other.depth <= block.depth)
      const section = blocks.slice(at, end < 0 ? undefined : end)
      found.push(section.map(({ text }) => text).join('\n\n'))
      at += section.length - 1
    } else if (namesOne(block.text, [label.id]) || namesOne(marked(block.text), names)) {
      found.push(block.text)
    }
  }
  return found
}
