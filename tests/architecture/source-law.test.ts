/** What source text may not contain where: SQL outside its home, and objects that count by words of the user. */
import { expect, test } from 'vitest'
import { sources, type SourceFile } from './tree.ts'

interface TextLaw { readonly what: string; readonly pattern: RegExp; readonly breaks: readonly string[]; readonly keeps: readonly string[] }

const SQL: TextLaw = {
  what: 'SQL',
  pattern: /['"`]\s*(SELECT\s|INSERT\s+(OR\s+\w+\s+)?INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|CREATE\s+(TABLE|INDEX|VIRTUAL|TRIGGER|VIEW)\s|ALTER\s+TABLE\s|DROP\s+(TABLE|INDEX)\s|PRAGMA\s|BEGIN(\s+(IMMEDIATE|EXCLUSIVE))?['"`])|\.pragma\(/,
  breaks: [`db.prepare('SELECT id FROM article')`, 'db.exec(`\n  INSERT INTO a VALUES (1)`)', `exec("DELETE FROM span")`, `run('UPDATE span SET note = 1')`, `db.pragma('user_version')`],
  keeps: ['// what SELECT would read', `label: 'Select all'`, `throw new Error('Update the project')`, `'Begin with the sample'`],
}

/** `{}` inherits from Object: a label named "constructor" would start at a function. Maps count. */
const COUNTER: TextLaw = {
  what: 'a plain object that counts',
  pattern: /Record<string,\s*number>\s*=\s*\{\}|\{\}\s+as\s+Record<string,\s*(number|string\[\])>|(\w+)\[([\w.]+)\]\s*=\s*\(\2\[\3\]\s*\?\?\s*0\)\s*\+/,
  breaks: ['const n: Record<string, number> = {}', 'counts[label] = (counts[label] ?? 0) + 1', 'reduce(add, {} as Record<string, number>)'],
  keeps: ['const n = new Map<string, number>()', 'counts.set(label, (counts.get(label) ?? 0) + 1)'],
}

const offenders = (law: TextLaw, files: readonly SourceFile[]): readonly string[] =>
  files.flatMap(({ path, text }) => {
    const hit = law.pattern.exec(text)
    return hit ? [`${path}:${text.slice(0, hit.index).split('\n').length}: ${hit[0].trim()}`] : []
  })

const SHIPPED = sources('src/**/*.{ts,tsx}', 'scripts/**/*.ts').filter((file) => !/\.test\.tsx?$/.test(file.path))

test('SQL stands in storage and nowhere else', () => {
  const files = SHIPPED.filter((file) => !/^src\/backend\/storage\/|^scripts\//.test(file.path))
  expect(files.length).toBeGreaterThan(100)
  expect(offenders(SQL, files)).toEqual([])
})

test('what people name is counted in maps', () => expect(offenders(COUNTER, SHIPPED)).toEqual([]))

test.each([SQL, COUNTER])('the law on $what sees what breaks it, and only that', (law) => {
  const file = (text: string): SourceFile => ({ path: 'x.ts', text })
  for (const text of law.breaks) expect(offenders(law, [file(text)]), text).toHaveLength(1)
  for (const text of law.keeps) expect(offenders(law, [file(text)]), text).toEqual([])
})
