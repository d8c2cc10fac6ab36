/** The project's rules: made, changed, tried out and removed. */
import { wordsOf } from '#core/suggestions/words.ts'
import { ruleProblem, type SuggestionRule } from '#core/suggestions/rule.ts'
import { patternProblem } from '#core/search/pattern.ts'
import { snippet } from '#core/search/snippet.ts'
import { countOf } from '../../storage/counts.ts'
import { readRow } from '../../storage/rows.ts'
import { allRules, ruleContent, ruleTallies } from '../../storage/suggestions.ts'
import { articlesFrom } from '../../storage/teaching.ts'
import { articleRows } from '../articles.ts'
import type { Project } from '../project.ts'
import { found, Refusal } from '../refusal.ts'
import { patternProposals, wordFinder } from './article-proposals.ts'
import { inTurns } from './turns.ts'

export type RuleFields = Omit<SuggestionRule, 'id'>

/** Labels that a rule may give. */
const labelsOf = (project: Project): readonly string[] => project.codebook().labels.filter(({ retired }) => retired !== true).map(({ id }) => id)

function check(project: Project, rule: RuleFields): void {
  const problem = ruleProblem(rule, labelsOf(project)) ?? (rule.kind === 'pattern' ? patternProblem({ source: rule.pattern, flags: 'mu' })?.reason ?? null : null)
  if (problem !== null) throw new Refusal('REFUSED', problem)
}

export interface ListedRule extends SuggestionRule {
  readonly accepted: number
  readonly rejected: number
  /** Why it gives nothing now, e.g. since its label is gone. */
  readonly problem: string | null
}

export function listRules(project: Project): ListedRule[] {
  const tallies = new Map(ruleTallies(project.db).map((tally) => [tally.origin, tally]))
  const labels = labelsOf(project)
  return allRules(project.db).map((rule) => ({ ...rule, accepted: tallies.get(rule.id)?.accepted ?? 0, rejected: tallies.get(rule.id)?.rejected ?? 0, problem: ruleProblem(rule, labels) }))
}

/** Makes a rule, or puts it in place of the one with this id. */
export function saveRule(project: Project, id: string, fields: RuleFields): SuggestionRule {
  check(project, fields)
  const isNew = readRow(project.db, 'rule', id) === null
  project.write(isNew ? `Add the rule ${fields.name}` : `Change the rule ${fields.name}`, [{ kind: 'rule', id, after: ruleContent(fields) }])
  return { id, ...fields }
}

export function removeRule(project: Project, id: string): { removed: string } {
  const { name } = found(readRow(project.db, 'rule', id), 'This rule') as { name: string }
  project.write(`Remove the rule ${name}`, [{ kind: 'rule', id, after: null }])
  return { removed: id }
}

/** What a try looks at, at most. */
const MOST = { milliseconds: 2_000, examples: 50 }
const PAGE = 50
const CONTEXT = 40

export interface Tried {
  hits: number
  /** Articles with a hit, articles that were looked at, and all. */
  articles: number
  looked: number
  total: number
  /** Articles in which a pattern took too long. */
  slow: number
  examples: { article: string; title: string; before: string; quote: string; after: string; start: number; end: number }[]
}

/** Tries a rule on the articles of the project, writes nothing, and stops after two seconds: `looked` says how far it came. */
export async function tryRule(project: Project, fields: RuleFields, signal?: AbortSignal): Promise<Tried> {
  check(project, fields)
  const rule: SuggestionRule = { id: 'tried', ...fields, on: true }
  const tried: Tried = { hits: 0, articles: 0, looked: 0, total: countOf(project.db, 'article'), slow: 0, examples: [] }
  const end = performance.now() + MOST.milliseconds
  let after = -1
  for (;;) {
    const page = articlesFrom(project.db, after, PAGE)
    for (const { id, number } of page) {
      signal?.throwIfAborted()
      const { text, table } = project.text(id)
      const hits = rule.kind === 'pattern' ? await patternProposals(rule, text) : await inTurns(hitsOf(rule, text), () => project.db.open)
      tried.looked += 1
      after = number
      if (hits === null) tried.slow += 1
      if (hits !== null && hits.length > 0) {
        tried.hits += hits.length
        tried.articles += 1
        for (const hit of hits.slice(0, 3)) {
          if (tried.examples.length >= MOST.examples) break
          const [start, to] = [table.toCodePoint(hit.start), table.toCodePoint(hit.end)]
          const place = { start, end: to, quote: text.slice(hit.start, hit.end) }
          const around = snippet(text, place, CONTEXT, table)
          tried.examples.push({ article: id, title: articleRows(project, [id])[0]!.title, before: around.before, quote: place.quote, after: around.after, start, end: to })
        }
      }
      if (performance.now() > end) return tried
    }
    if (page.length < PAGE) return tried
  }
}

function* hitsOf(rule: SuggestionRule, text: string): Generator<void, readonly { readonly start: number; readonly end: number }[]> {
  const finder = wordFinder([rule])
  yield
  return finder.find(text, wordsOf(text))
}
