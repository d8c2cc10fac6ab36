/** Rules, imported proposals and answers: between their rows and the values of the domain. */
import type { SuggestionRule } from '#core/suggestions/rule.ts'
import type { Answer, Suggestion } from '#core/suggestions/suggestion.ts'
import { marginOf } from '#core/suggestions/suggestion.ts'
import type { ReadableDb } from './handle.ts'
import type { Content } from './row-kinds.ts'
import { statement } from './statement.ts'

type Row = Content & { readonly id: string }

export const ruleContent = ({ name, label, kind, words, pattern, clitics, on }: Omit<SuggestionRule, 'id'>): Content =>
  ({ name, label, kind, words: JSON.stringify(words), pattern, clitics: Number(clitics), enabled: Number(on) })

export const ruleOf = (id: string, row: Content): SuggestionRule => ({
  id, name: row['name'] as string, label: row['label'] as string, kind: row['kind'] as SuggestionRule['kind'],
  words: JSON.parse(row['words'] as string) as string[], pattern: row['pattern'] as string, clitics: row['clitics'] === 1, on: row['enabled'] === 1,
})

export const allRules = (db: ReadableDb): readonly SuggestionRule[] =>
  (statement(db, 'SELECT * FROM rule WHERE deleted = 0 ORDER BY name, id').all() as Row[]).map((row) => ruleOf(row.id, row))

/** What an answer adds to the suggestion that it answers. */
export interface Answered {
  readonly annotator: string
  readonly answer: Answer
  /** Id of the suggestion. */
  readonly suggestion: string
  /** Id of the annotation that it made or changed. */
  readonly made: string | null
  /** The codebook in force when it was answered. */
  readonly codebook: string
}

export interface Proposed {
  /** Why it has no place in the text; `null` where it has. */
  readonly problem: string | null
}

export function suggestionContent(suggestion: Suggestion, { problem }: Proposed, answered: Answered | null): Content {
  const { article, source, origin, kind, label, parts, quote, prefix, suffix, attributes, stance, span, probability, why } = suggestion
  return {
    article, source, origin, kind, label, parts: JSON.stringify(parts), quote, prefix, suffix, attributes: JSON.stringify(attributes), stance: stance === null ? null : JSON.stringify(stance), span, probability,
    why: JSON.stringify(why), problem, annotator: answered?.annotator ?? null, answer: answered?.answer ?? null, suggestion: answered?.suggestion ?? null, made: answered?.made ?? null, codebook: answered?.codebook ?? null,
  }
}

export interface StoredSuggestion {
  readonly suggestion: Suggestion
  readonly problem: string | null
  readonly answered: Answered | null
}

export function suggestionOf(row: Row): StoredSuggestion {
  const probability = row['probability'] as number | null
  const json = <T>(column: string): T => JSON.parse(row[column] as string) as T
  return {
    suggestion: {
      id: (row['suggestion'] as string | null) ?? row.id, article: row['article'] as string, source: row['source'] as Suggestion['source'], origin: row['origin'] as string, kind: row['kind'] as Suggestion['kind'],
      label: row['label'] as string | null, parts: json('parts'), quote: row['quote'] as string, prefix: row['prefix'] as string, suffix: row['suffix'] as string, attributes: json('attributes'),
      stance: row['stance'] === null ? null : json('stance'), span: row['span'] as string | null, probability, margin: marginOf(probability), why: json('why'),
    },
    problem: row['problem'] as string | null,
    answered: row['answer'] === null ? null : {
      annotator: row['annotator'] as string, answer: row['answer'] as Answer, suggestion: row['suggestion'] as string, made: row['made'] as string | null, codebook: row['codebook'] as string,
    },
  }
}

/** What was imported about an article. */
export const importedOf = (db: ReadableDb, article: string): readonly StoredSuggestion[] =>
  (statement(db, 'SELECT * FROM suggestion WHERE article IN (?) AND annotator IS NULL AND deleted = 0 ORDER BY id').all(article) as Row[]).map(suggestionOf)

/** What an annotator answered in an article. */
export const answersOf = (db: ReadableDb, article: string, annotator: string): readonly StoredSuggestion[] =>
  (statement(db, 'SELECT * FROM suggestion WHERE article IN (?) AND annotator = ? AND deleted = 0 ORDER BY id').all(article, annotator) as Row[]).map(suggestionOf)

export interface RuleTally { readonly origin: string; readonly accepted: number; readonly rejected: number }

/** How often what each rule proposed was accepted (corrected counts) and rejected, by anybody. */
export const ruleTallies = (db: ReadableDb): readonly RuleTally[] =>
  statement(db, `SELECT origin, sum(answer IN ('accepted', 'corrected')) AS accepted, sum(answer = 'rejected') AS rejected FROM suggestion
    WHERE source = 'rule' AND answer IS NOT NULL AND deleted = 0 GROUP BY origin`).all() as RuleTally[]

export interface ImportedSet {
  readonly origin: string
  readonly suggestions: number
  readonly articles: number
  /** Without a place in the text. */
  readonly lost: number
}

export const importedSets = (db: ReadableDb): readonly ImportedSet[] =>
  statement(db, `SELECT origin, count(*) AS suggestions, count(DISTINCT article) AS articles, sum(problem IS NOT NULL) AS lost FROM suggestion
    WHERE source = 'import' AND annotator IS NULL AND deleted = 0 GROUP BY origin ORDER BY origin`).all() as ImportedSet[]

export const importedIds = (db: ReadableDb, origin: string): readonly string[] =>
  statement(db, `SELECT id FROM suggestion WHERE source = 'import' AND origin = ? AND annotator IS NULL AND deleted = 0 ORDER BY id`).pluck().all(origin) as string[]

/** Imported proposals of a set that have no place, first those of one article. */
export const lostOf = (db: ReadableDb, origin: string, most: number): readonly StoredSuggestion[] =>
  (statement(db, `SELECT * FROM suggestion WHERE source = 'import' AND origin = ? AND annotator IS NULL AND problem IS NOT NULL AND deleted = 0 ORDER BY article, id LIMIT ?`).all(origin, most) as Row[]).map(suggestionOf)

export interface AnswerCount { readonly source: string; readonly answer: string; readonly count: number }

export const answerCounts = (db: ReadableDb): readonly AnswerCount[] =>
  statement(db, 'SELECT source, answer, count(*) AS count FROM suggestion WHERE answer IS NOT NULL AND deleted = 0 GROUP BY source, answer ORDER BY source, answer').all() as AnswerCount[]

export interface LogRow extends StoredSuggestion {
  /** Id of the row: of the answer, or of what was imported and not answered. */
  readonly id: string
  /** When it was written. */
  readonly hlc: string
  readonly annotatorName: string | null
  /** Whether the annotation that it made is still there. */
  readonly stands: boolean
}

/** A page of everything that was proposed by a file or answered by somebody, in the order of ids: the same on every machine. */
export function logAfter(db: ReadableDb, id: string, most: number): readonly LogRow[] {
  const rows = statement(db, `SELECT suggestion.*, annotator.name AS name,
      EXISTS (SELECT 1 FROM span WHERE span.id = made AND span.deleted = 0) OR EXISTS (SELECT 1 FROM stance WHERE stance.id = made AND stance.deleted = 0) AS stands
    FROM suggestion LEFT JOIN annotator ON annotator.id = suggestion.annotator WHERE suggestion.id > ? AND suggestion.deleted = 0 ORDER BY suggestion.id LIMIT ?`).all(id, most) as (Row & { name: string | null; stands: number })[]
  return rows.map((row) => ({ ...suggestionOf(row), id: row.id, hlc: row['hlc'] as string, annotatorName: row.name, stands: row.stands === 1 }))
}
