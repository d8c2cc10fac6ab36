/** A project of before the index was made anew is found by the same words after it was brought up to date. */
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import type { WritableDb } from '../../src/backend/storage/handle.ts'
import { migrate, readMigrations } from '../../src/backend/storage/migrations.ts'
import { heldWords, idsOf, matchingAfter } from '../../src/backend/storage/search.ts'

test('articles that were there are in the new index, those that were taken away are not', () => {
  const db = new Database(':memory:') as unknown as WritableDb
  try {
    migrate(db, readMigrations().filter(({ number }) => number <= 30))
    const article = db.prepare(`INSERT INTO article (id, text_sha256, length, first_line, title, author, hlc, deleted) VALUES (?, ?, 9, '', ?, 'me', '0', ?)`)
    const text = db.prepare(`INSERT INTO article_text (article, sha256, text, length, encoding, source_sha256) VALUES (?, ?, ?, 9, 'utf-8', '')`)
    for (const [id, body, title, deleted] of [['a', '«السَّدّ»، والقناة😀الكبرى', null, 0], ['b', 'نصّ آخر', 'القناة', 0], ['c', 'القناة', null, 1]] as const) {
      article.run(id, id, title, deleted)
      text.run(id, id, body)
    }
    expect(migrate(db)).toContain(40)
    const found = (expression: string): readonly string[] => idsOf(db, matchingAfter(db, expression, 0, 10))
    expect(found('"القناه"')).toEqual(['b'])
    expect(found('"السد"')).toEqual(['a'])
    expect(found('"والقناه الكبري"')).toEqual(['a'])
    expect(heldWords(db, ['الكبري', 'كبري'], false)).toEqual(['الكبري'])
    expect(db.prepare('SELECT count(*) FROM article_index_docsize').pluck().get()).toBe(2)
  } finally {
    db.close()
  }
})
