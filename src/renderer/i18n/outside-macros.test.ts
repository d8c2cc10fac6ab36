/** No words of the interface stand outside of the macros, where no catalogue would know them. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'

const RENDERER = join(import.meta.dirname, '..')

/** Names that are the same in every language. */
const NAMES = new Set(['حاشية', 'Hashiya', 'English', 'العربية', 'SHA-256'])
/** Names of characters are those of Unicode; messages about braces are for whoever writes messages. */
const PASSED_OVER = /\.test\.|\.d\.ts$|^gallery\/|^locales\/|surface\/invisibles\.ts$|backend-words\/read-sentence\.ts$/
/** Sentences that reach the window as errors are put into words there, by these lists. */
const KNOWN_SENTENCES = globSync('i18n/backend-words/*.ts', { cwd: RENDERER }).flatMap((path) => [...readFileSync(join(RENDERER, path), 'utf8').matchAll(/message: (['"])(.*)\1 \}/g)].map((match) => (match[1] === '"' ? JSON.parse(`"${match[2]!}"`) as string : match[2]!)))
/** Attributes whose text somebody reads or hears. */
const SPOKEN_ATTRIBUTES = new Set(['label', 'aria-label', 'aria-description', 'aria-roledescription', 'aria-valuetext', 'title', 'placeholder', 'alt', 'help', 'text', 'prompt', 'confirm', 'detail'])
const MACROS = new Set(['t', 'msg', 'plural', 'select', 'defineMessage'])
const MACRO_ELEMENTS = new Set(['Trans', 'Plural', 'Select', 'SelectOrdinal'])

const hasWords = (text: string): boolean => /\p{L}{2}/u.test(text) && !NAMES.has(text.trim())
/** At least two words, beginning like a sentence: not a class name, a selector or a media query. */
const isKnown = (text: string): boolean => KNOWN_SENTENCES.some((known) => known.includes(text.trim()))
const isSentence = (text: string): boolean => /^[A-Z][a-z’']*,? [^{}<>=]*[a-z]/.test(text) && !/^[A-Z]\w+ [A-Z]/.test(text)

const isInMacro = (node: ts.Node): boolean => ts.findAncestor(node, (parent) =>
  (ts.isTaggedTemplateExpression(parent) && MACROS.has(parent.tag.getText()))
  || (ts.isCallExpression(parent) && MACROS.has(parent.expression.getText()))
  || (ts.isJsxElement(parent) && MACRO_ELEMENTS.has(parent.openingElement.tagName.getText()))
  || (ts.isJsxSelfClosingElement(parent) && MACRO_ELEMENTS.has(parent.tagName.getText()))) !== undefined

/** Told to whoever writes the code, not to whoever uses the window. */
const isForDevelopers = (node: ts.Node): boolean => ts.findAncestor(node, (parent) => ts.isNewExpression(parent) && /^(?:Type|Range)?Error$/.test(parent.expression.getText()) && ts.isThrowStatement(parent.parent) && /was called outside of|has no element|unknown|impossible/.test(parent.getText())) !== undefined

function outside(path: string, source: string): string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true, path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS)
  const found: string[] = []
  const say = (node: ts.Node, text: string): void => {
    if (!isKnown(text) && !isInMacro(node) && !isForDevelopers(node)) found.push(`${path}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${text.trim().slice(0, 120)}`)
  }
  const visit = (node: ts.Node): void => {
    if (ts.isJsxText(node) && hasWords(node.text)) say(node, node.text)
    if (ts.isJsxAttribute(node) && SPOKEN_ATTRIBUTES.has(node.name.getText()) && node.initializer !== undefined && ts.isStringLiteral(node.initializer) && hasWords(node.initializer.text)) say(node, node.initializer.text)
    if ((ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateHead(node)) && !ts.isJsxAttribute(node.parent) && isSentence(node.text)) say(node, node.text)
    if (ts.isTemplateExpression(node)) for (const { literal } of node.templateSpans) if (/[a-z]{2,} [a-z]{2,} [a-z]{2,}/.test(literal.text)) say(literal, literal.text)
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

it('finds words outside of the macros', () => {
  expect(outside('a.tsx', 'const a = <p>Hello you</p>')).toHaveLength(1)
  expect(outside('a.tsx', 'const a = <p aria-label="Hello">{t`Fine words`}<Trans>Fine <b>words</b></Trans></p>')).toHaveLength(1)
  expect(outside('a.ts', 'tell("Something was done")')).toHaveLength(1)
  expect(outside('a.ts', 'throw new Error("useX was called outside of Y")')).toEqual([])
  expect(outside('a.ts', "import { a } from './b.ts'\nconst c = 'article-text'")).toEqual([])
})

it('has every word of the interface in the macros', () => {
  const files = globSync('**/*.{ts,tsx}', { cwd: RENDERER }).filter((path) => !PASSED_OVER.test(path))
  expect(files.length).toBeGreaterThan(100)
  expect(files.flatMap((path) => outside(path, readFileSync(join(RENDERER, path), 'utf8')))).toEqual([])
})
