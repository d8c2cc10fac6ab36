/** From the words of a query to the forms of them that the texts hold, and to what is asked of the full-text index. */
import { LEAST_LETTERS, endings, fronts, lamForms } from './arabic-forms.ts'
import type { Clause, Query } from './query.ts'
import { clauseForms, formsKey, isEmpty } from './query.ts'
import { foldString } from '../text/fold.ts'
import { tokenizeFolded } from '../text/tokens.ts'

/** Those of some folded words that the texts hold, or (`isBeginning`) with which a word of the texts begins. Asked for many at once. */
export type Vocabulary = (forms: readonly string[], isBeginning: boolean) => Iterable<string>

/** Words and phrases, as people wrote them, that are looked for together. */
export type SynonymSet = readonly string[]

export interface ExpandOptions {
  readonly synonyms?: readonly SynonymSet[]
  /** Folded forms that are not wanted. */
  readonly dropped?: ReadonlySet<string>
}

const ARABIC_WORD = /^[\u0620-\u064A\u066E-\u06D3\u06D5]+$/
const ARABIC_LETTER = /[\u0620-\u064A\u066E-\u06D3\u06D5]/

/** Every form that differs from `word` in its clitics only. */
function withClitics(word: string): string[] {
  if (word.length < LEAST_LETTERS) return [word]
  return [...fronts(word).filter((front) => word.length >= front.least).map((front) => front.letters + word), ...lamForms(word)]
}

/** Every form of an Arabic word, by clitics, endings and both. */
function candidates(word: string): string[] {
  const found = withClitics(word)
  if (word.length < LEAST_LETTERS) return found
  for (const front of fronts(word)) {
    for (const ending of endings(word, front.article)) {
      if (ending.length >= front.least) found.push(front.letters + ending)
    }
  }
  return found.concat(endings(word, true).flatMap(lamForms))
}

/** Clitics written onto a number or a foreign word (الـ75, بـBBC), which cannot be mistaken for letters of it. */
const beforeForeign = (word: string): string[] => (ARABIC_LETTER.test(word) ? [word] : fronts(word).map((front) => front.letters + word))

function known(term: string, forms: readonly string[], held: Vocabulary, isBeginning = false): string[] {
  const all = Array.from(new Set([term, ...forms]))
  const there = new Set(all.length === 1 ? [] : held(all, isBeginning))
  return all.filter((form) => form === term || there.has(form))
}

/**
 * The forms of a folded word that the texts hold, the word itself first whether they hold it or not, then those that differ from it
 * least. A query keeps the clitics it was typed with: الصين finds وللصين, وللصين finds only itself and what is written before it, since
 * taking letters off a typed word (واشنطن, بلاد, فلسطين) finds other words.
 */
export function expandTerm(term: string, held: Vocabulary): string[] {
  return known(term, ARABIC_WORD.test(term) ? candidates(term) : beforeForeign(term), held)
}

/** The forms of a phrase: its first word may carry clitics, the rest stands as written. */
function expandPhrase(words: readonly string[], held: Vocabulary): string[] {
  const [first = '', ...rest] = words
  const firsts = known(first, ARABIC_WORD.test(first) ? withClitics(first) : beforeForeign(first), held)
  return firsts.map((form) => [form, ...rest].join(' '))
}

/** The beginning of a word with the clitics that may stand before it. What follows it is open anyway. */
const expandBeginning = (beginning: string, held: Vocabulary): string[] =>
  known(beginning, ARABIC_WORD.test(beginning) ? withClitics(beginning) : beforeForeign(beginning), held, true)

function expandClause({ words, prefix }: Clause, held: Vocabulary): string[] {
  if (words.length > 1) return expandPhrase(words, held)
  return prefix ? expandBeginning(words[0]!, held) : expandTerm(words[0]!, held)
}

/** A word or phrase of a synonym set, folded: its words. */
const foldedWords = (text: string): string[] => tokenizeFolded(foldString(text)).map((token) => token.text)

/** The forms of what stands in one set with the clause. */
function synonymForms({ words, prefix }: Clause, sets: readonly SynonymSet[], held: Vocabulary): string[] {
  if (prefix) return []
  const own = words.join(' ')
  return sets.map((set) => set.map(foldedWords).filter((member) => member.length > 0))
    .filter((set) => set.some((member) => member.join(' ') === own))
    .flatMap((set) => set.filter((member) => member.join(' ') !== own))
    .flatMap((member) => expandClause({ words: member, spelled: member, quoted: false, prefix: false, excluded: false }, held))
}

/**
 * The forms of every clause that has any besides itself, by `formsKey`: its own, then those of its synonyms, without what was dropped. Where all
 * were dropped it stands for itself.
 */
export function expandQuery(query: Query, held: Vocabulary, { synonyms = [], dropped = new Set() }: ExpandOptions = {}): Map<string, readonly string[]> {
  const forms = new Map<string, readonly string[]>()
  for (const clause of query.clauses) {
    const key = formsKey(clause)
    if (key === null) continue
    const all = [...new Set([...expandClause(clause, held), ...synonymForms(clause, synonyms, held)])]
    const wanted = all.filter((form) => !dropped.has(form))
    forms.set(key, wanted.length > 0 ? wanted : [clause.words.join(' ')])
  }
  return forms
}

const quoted = (form: string): string => `"${form.replaceAll('\0', '').replaceAll('"', '""')}"`

/**
 * The query for FTS5's `MATCH`: every form a quoted string, `OR` within a clause, `AND` between clauses, `NOT` for exclusions.
 * The empty string where there is nothing to find, which must not be asked: FTS5 takes it for a syntax error.
 */
export function toFtsExpression(query: Query, forms: ReadonlyMap<string, readonly string[]>): string {
  if (isEmpty(query)) return ''
  const alternatives = (clause: Clause): string[] =>
    clauseForms(clause, forms).map((words) => quoted(words.join(' ')) + (clause.prefix ? '*' : ''))
  const wanted = query.clauses.filter((clause) => !clause.excluded).map((clause) => `(${alternatives(clause).join(' OR ')})`)
  const unwanted = query.clauses.filter((clause) => clause.excluded).flatMap(alternatives)
  const all = wanted.join(' AND ')
  return unwanted.length === 0 ? all : `(${all}) NOT (${unwanted.join(' OR ')})`
}
