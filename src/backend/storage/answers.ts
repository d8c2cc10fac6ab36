/** Answers about whole articles: a part of the layer rows, which also say how far their annotators are. */
import type { Answers } from '#core/articles/answers.ts'
import type { Attributes } from '#core/spans/span.ts'
import { attributesJson } from './annotations.ts'
import type { ReadableDb } from './handle.ts'
import type { Content } from './row-kinds.ts'
import { statement } from './statement.ts'

/** The columns of a layer that hold its answers; none where nothing is answered. */
export const answerColumns = ({ values, codebook }: Pick<Answers, 'values' | 'codebook'>): Content =>
  (Object.keys(values).length === 0 ? { attributes: null, codebook: null } : { attributes: attributesJson(values), codebook })

/** The answers in a layer row, or `null` where it holds none. */
export function answersIn(row: Content): Answers | null {
  if (row['attributes'] === null) return null
  return { article: row['article'] as string, annotator: row['annotator'] as string, codebook: row['codebook'] as string, values: JSON.parse(row['attributes'] as string) as Attributes }
}

/** Everybody's answers about an article, in order of the layers' ids. */
export const answersOf = (db: ReadableDb, article: string): Answers[] =>
  (statement(db, 'SELECT article, annotator, attributes, codebook FROM layer WHERE article IN (?) AND attributes IS NOT NULL AND deleted = 0 ORDER BY id').all(article) as Content[]).flatMap((row) => answersIn(row) ?? [])

/** Articles about which somebody gave one of these ids as an answer. */
export const articlesAnswering = (db: ReadableDb, ids: readonly string[]): readonly string[] =>
  statement(db, `SELECT DISTINCT layer.article FROM layer, json_each(layer.attributes) AS answer WHERE layer.deleted = 0 AND answer.value IN (SELECT value FROM json_each(?)) ORDER BY layer.article`).pluck().all(JSON.stringify(ids)) as string[]
