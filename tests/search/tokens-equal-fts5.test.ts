/** Our words of folded text are those of SQLite's full-text index, or a hit could be found and not be shown. */
import Database from 'better-sqlite3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foldString } from '#core/text/fold.ts'
import { tokenizeFolded } from '#core/text/tokens.ts'
import { hostileText } from '../support/hostile-text.ts'

/** The tokens of each text in order, as FTS5 indexes them. */
function fts5Tokens(texts: readonly string[]): string[][] {
  const database = new Database(':memory:')
  try {
    database.exec(`CREATE VIRTUAL TABLE words USING fts5(text, tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co M*'")`)
    database.exec('CREATE VIRTUAL TABLE vocabulary USING fts5vocab(words, instance)')
    const insert = database.prepare('INSERT INTO words (rowid, text) VALUES (?, ?)')
    database.transaction(() => texts.forEach((text, index) => insert.run(index + 1, text)))()
    const found: string[][] = texts.map(() => [])
    const rows = database.prepare<[], { doc: number; term: string; offset: number }>('SELECT doc, term, "offset" FROM vocabulary').all()
    for (const row of rows) found[row.doc - 1]![row.offset] = row.term
    return found
  } finally {
    database.close()
  }
}

const ours = (folded: string): string[] => tokenizeFolded(folded).map((token) => token.text)

test('over texts made of awkward pieces', () => {
  fc.assert(fc.property(fc.array(hostileText(), { minLength: 20, maxLength: 40 }), (texts) => {
    const folded = texts.map((text) => foldString(text).replaceAll('\0', ' '))
    expect(folded.map(ours)).toEqual(fts5Tokens(folded))
  }), { numRuns: 30 })
})

test('over every code point between two letters', () => {
  const folded: string[] = []
  for (const [from, to] of [[1, 0xd7ff], [0xe000, 0x33fff], [0xdfff0, 0xe01ff], [0xf0000, 0xf00ff], [0x10ff00, 0x10ffff]] as const) {
    for (let code = from; code <= to; code++) folded.push(foldString(`ا${String.fromCodePoint(code)}ب`))
  }
  const indexed = fts5Tokens(folded)
  const wrong = folded.filter((text, index) => ours(text).join('|') !== indexed[index]!.join('|'))
  expect(folded.length).toBeGreaterThan(200_000)
  expect(wrong.slice(0, 20)).toEqual([])
}, 120_000)
