/** Every step of the history and every refusal of the backend has a message in the window, so that it can be said in each language. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { sentenceReader } from '../../src/renderer/i18n/backend-words/read-sentence.ts'

const ROOT = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

const messages = globSync('src/renderer/i18n/backend-words/*.ts', { cwd: ROOT }).flatMap((path) => [...read(path).matchAll(/message: (['"])(.*)\1 \}/g)].map((match) => (match[1] === '"' ? JSON.parse(`"${match[2]!}"`) as string : match[2]!)))
const readers = messages.map(sentenceReader)

/** Stands for a value that is not known before the program runs: a name, a number, or a word of the program's own. */
const UNKNOWN = '\u{1F511}'
const FILLED = ['Delta', '7', 'done', 'title', 'an actor', 'actor', 'span', 'this program', 'This article', 'Accept']

/** Every text that an expression can be, with `UNKNOWN` for what is not written in it. */
function textsOf(node: ts.Expression, file: ts.SourceFile): readonly string[] {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [node.text]
  if (ts.isConditionalExpression(node)) return [...textsOf(node.whenTrue, file), ...textsOf(node.whenFalse, file)]
  if (ts.isParenthesizedExpression(node)) return textsOf(node.expression, file)
  if (ts.isTemplateExpression(node)) {
    return node.templateSpans.reduce<readonly string[]>((heads, span) => heads.flatMap((head) => textsOf(span.expression, file).map((text) => head + text + span.literal.text)), [node.head.text])
  }
  if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) return returned(node.expression.text, file) ?? [UNKNOWN]
  if (ts.isIdentifier(node)) return declared(node.text, file) ?? [UNKNOWN]
  return [UNKNOWN]
}

/** What a function of the same file gives back, where that is written in it. */
function returned(name: string, file: ts.SourceFile): readonly string[] | null {
  for (const statement of file.statements) {
    if (ts.isFunctionDeclaration(statement) && statement.name?.text === name && statement.body !== undefined) {
      const found: string[] = []
      const visit = (node: ts.Node): void => {
        if (ts.isReturnStatement(node) && node.expression !== undefined) found.push(...textsOf(node.expression, file))
        ts.forEachChild(node, visit)
      }
      visit(statement.body)
      return found.length > 0 ? found : null
    }
    if (!ts.isVariableStatement(statement)) continue
    for (const { name: own, initializer } of statement.declarationList.declarations) {
      if (own.getText(file) === name && initializer !== undefined && ts.isArrowFunction(initializer) && ts.isExpression(initializer.body)) return textsOf(initializer.body, file)
    }
  }
  return null
}

/** What a constant of the same file is, where that is a text. */
function declared(name: string, file: ts.SourceFile): readonly string[] | null {
  let found: readonly string[] | null = null
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.name.getText(file) === name && node.initializer !== undefined && !ts.isIdentifier(node.initializer)) {
      const texts = textsOf(node.initializer, file)
      if (texts.every((text) => text !== UNKNOWN)) found = texts
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found
}

/** The sentences that a file of the backend can say. */
function sentences(path: string): readonly string[] {
  const file = ts.createSourceFile(path, read(path), ts.ScriptTarget.Latest, true)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    const [first, second, third] = ts.isCallExpression(node) || ts.isNewExpression(node) ? (node.arguments ?? []) : []
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression) && /^(?:project|this)$/.test(node.expression.expression.getText()) && /^(?:write|begin)$/.test(node.expression.name.text) && first !== undefined) found.push(...textsOf(first, file))
    if (ts.isCallExpression(node) && node.expression.getText() === 'found' && second !== undefined) found.push(...textsOf(second, file).map((text) => `${text} is no longer there.`))
    if (ts.isNewExpression(node) && node.expression.getText() === 'Refusal' && second !== undefined) found.push(...textsOf(second, file))
    if (ts.isNewExpression(node) && node.expression.getText() === 'ProjectError' && third !== undefined) found.push(...textsOf(third, file))
    ts.forEachChild(node, visit)
  }
  visit(file)
  return found.filter((text) => text.replaceAll(UNKNOWN, '').trim() !== '' && /[a-z]/.test(text))
}

/** A text with every way to fill in what is not known; of texts with more than three unknown values, one name for all. */
function filled(text: string): readonly string[] {
  const places = text.split(UNKNOWN).length - 1
  if (places > 3) return [text.replaceAll(UNKNOWN, 'Delta'), text.replaceAll(UNKNOWN, '7')]
  return places === 0 ? [text] : FILLED.flatMap((value) => filled(text.replace(UNKNOWN, value)))
}

const isKnown = (text: string): boolean => filled(text).some((sentence) => readers.some((reader) => reader(sentence) !== null))

it('reads many sentences out of the backend', () => {
  expect(sentences('src/backend/services/articles.ts')).toContain(`Mark 1 article as ${UNKNOWN}`)
  expect(sentences('src/backend/services/spans.ts')).toContain(`Relabel ${UNKNOWN} as ${UNKNOWN}`)
})

it('has a message for every step and every refusal: add what is listed to src/renderer/i18n/backend-words/', () => {
  const files = globSync('src/backend/**/*.ts', { cwd: ROOT }).filter((path) => !path.includes('.test.'))
  const all = files.flatMap((path) => sentences(path).map((sentence) => ({ path, sentence })))
  expect(all.length).toBeGreaterThan(100)
  expect(all.filter(({ sentence }) => !isKnown(sentence)).map(({ path, sentence }) => `${path}: ${sentence}`)).toEqual([])
})
