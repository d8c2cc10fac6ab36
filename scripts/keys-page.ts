/**
 * Writes docs/keys.md from the tables that the window acts on and shows:
 *   node scripts/keys-page.ts --write
 * The tables are read as text, since their words are macros that only the page's build understands.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'

const ROOT = resolve(import.meta.dirname, '..')
export const KEYS_PAGE = resolve(ROOT, 'docs/keys.md')
const read = (path: string): string => readFileSync(resolve(ROOT, path), 'utf8')

interface Line { readonly keys: readonly string[]; readonly does: string }
interface Section { readonly title: string; readonly lines: readonly Line[] }

const NAMES: Readonly<Record<string, string>> = {
  Mod: 'Ctrl', ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc', Delete: 'Del', PageUp: 'PgUp', PageDown: 'PgDn',
}
const printed = (keys: string): string => keys.split('+').map((key) => NAMES[key] ?? (/^[a-z]$/.test(key) ? key.toUpperCase() : key)).join(' ')

/** The lines `{ keys: […], does: t`…` }` of a piece of source. */
const linesOf = (source: string): readonly Line[] =>
  [...source.matchAll(/\{ keys: \[([^\n]*?)\], does: (?:t|msg)`([^`]*)`/g)].map(([, keys, does]) => ({
    keys: [...keys!.matchAll(/'([^']+)'/g)].map((key) => key[1]!), does: does!,
  }))

/** Sections written in place: `title: t`…`` followed by their lines. */
const writtenSections = (source: string): readonly Section[] =>
  source.split(/(?=title: t`)/).slice(1).map((piece) => ({ title: /`([^`]*)`/.exec(piece)![1]!, lines: linesOf(piece) }))

/** Sections of the reading screen: a table of titles and the names of their lists. */
function readingSections(source: string): readonly Section[] {
  const listOf = (name: string): string => new RegExp(`const ${name}: [^=]*= \\[\\n([\\s\\S]*?)\\n\\]`).exec(source)?.[1] ?? ''
  return [...source.matchAll(/\{ title: msg`([^`]*)`, commands: (\w+) \}/g)].map(([, title, name]) => ({ title: title!, lines: linesOf(listOf(name!)) }))
}

/** The whole page. Throws where a table can no longer be read, so that no key silently goes missing. */
export function keysPage(): string {
  const sections = [
    ...writtenSections(read('src/renderer/app/keymap.ts')),
    ...writtenSections(read('src/renderer/features/reading/screen/use-keymap.ts')),
    ...readingSections(read('src/renderer/features/reading/input/keymap.ts')),
  ]
  const empty = sections.find((section) => section.lines.length === 0)
  if (sections.length < 8 || empty !== undefined) throw new Error(`The tables of keys read differently now (${empty?.title ?? `${sections.length} sections`}): teach scripts/keys-page.ts.`)
  const bodies = sections.map(({ title, lines }) => [
    `## ${title}`, '', '| keys | what they do |', '|---|---|',
    ...lines.map(({ keys, does }) => `| ${keys.map((key) => `\`${printed(key)}\``).join(' ')} | ${does.replaceAll('|', '\\|')} |`),
  ].join('\n'))
  return `# Keys

Everything can be done by keyboard. \`?\` shows these keys in the window. On a Mac, Ctrl is ⌘. They work on any layout: where a layout has no such
letter (an Arabic one, say), the key in its place counts.

${bodies.join('\n\n')}

The keys \`1\` to \`9\` are those that the codebook gives its labels; the inspector and the palette show them. Left and right go the way they point: in an Arabic
paragraph, left is on.

<!-- Written by scripts/keys-page.ts from the tables in src/renderer. -->
`
}

if (import.meta.main) {
  if (process.argv.includes('--write')) writeFileSync(KEYS_PAGE, keysPage())
  else process.stdout.write(keysPage())
}
