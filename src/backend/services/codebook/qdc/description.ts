/** A label's definition with its examples as one description, the only text that a code of REFI-QDA has. */

export interface Description { readonly definition: string; readonly examples: readonly string[]; readonly counterExamples: readonly string[] }

const SECTIONS = [['Examples:', 'examples'], ['Counter-examples:', 'counterExamples']] as const
const BULLET = '- '
const INDENT = '  '

export function describe({ definition, examples, counterExamples }: Description): string {
  const section = (title: string, items: readonly string[]): string[] => (items.length === 0 ? [] : [[title, ...items.map((item) => BULLET + item.split('\n').join(`\n${INDENT}`))].join('\n')])
  return [...(definition === '' ? [] : [definition]), ...section(SECTIONS[0][0], examples), ...section(SECTIONS[1][0], counterExamples)].join('\n\n')
}

/** The section at the end of the lines, if it is there. */
function takeSection(lines: readonly string[], title: string): { readonly before: readonly string[]; readonly items: readonly string[] } {
  const at = lines.findLastIndex((line, index) => line === title && (index === 0 || lines[index - 1] === '') && lines[index + 1]?.startsWith(BULLET))
  const rest = lines.slice(at + 1)
  if (at === -1 || !rest.every((line) => line.startsWith(BULLET) || line.startsWith(INDENT))) return { before: lines, items: [] }
  const items: string[] = []
  for (const line of rest) {
    if (line.startsWith(BULLET)) items.push(line.slice(BULLET.length))
    else items.push(`${items.pop()!}\n${line.slice(INDENT.length)}`)
  }
  return { before: lines.slice(0, Math.max(0, at - 1)), items }
}

/** A description from elsewhere is a definition as it stands. */
export function readDescription(text: string): Description {
  const counter = takeSection(text.split('\n'), SECTIONS[1][0])
  const examples = takeSection(counter.before, SECTIONS[0][0])
  return { definition: examples.before.join('\n'), examples: examples.items, counterExamples: counter.items }
}
