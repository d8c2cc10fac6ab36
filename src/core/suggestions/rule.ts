/** Rules that people write: words, or a pattern, that suggest a label wherever they stand. */
import { nameProblem } from '../identity/name.ts'

export const RULE_KINDS = ['words', 'pattern'] as const
export type RuleKind = (typeof RULE_KINDS)[number]

export interface SuggestionRule {
  readonly id: string
  readonly name: string
  readonly label: string
  readonly kind: RuleKind
  /** Words and phrases, matched folded; empty for a pattern. */
  readonly words: readonly string[]
  /** A regular expression (flags `u` and `m`) matched on the text as it stands; empty for words. */
  readonly pattern: string
  /** Whether the words are also found with و ف ب ل ك written onto them. */
  readonly clitics: boolean
  readonly on: boolean
}

export const MOST_WORDS = 5_000
/** UTF-16 units. */
export const LONGEST_WORDS = 300
export const LONGEST_PATTERN = 1_000
const HAS_WORD = /[\p{L}\p{N}]/u

/** What is wrong with a rule, in one sentence that names the place; `null` where nothing is. Whether a pattern compiles and ends is for those to say who run it. */
export function ruleProblem(rule: Omit<SuggestionRule, 'id'>, labels: readonly string[]): string | null {
  const name = nameProblem(rule.name)
  if (name !== null) return `The name of the rule ${name}.`
  if (!labels.includes(rule.label)) return `The codebook has no label "${rule.label}"; choose one of ${labels.join(', ')}.`
  if (rule.kind === 'pattern') {
    if (rule.pattern.trim() === '') return 'The rule has no pattern: write a regular expression, or make it a list of words.'
    return rule.pattern.length > LONGEST_PATTERN ? `The pattern is ${rule.pattern.length} characters long; at most ${LONGEST_PATTERN} are taken.` : null
  }
  if (rule.words.length === 0) return 'The rule has no words: write at least one, each on a line of its own.'
  if (rule.words.length > MOST_WORDS) return `The rule has ${rule.words.length} words or phrases; at most ${MOST_WORDS} are taken. Make a second rule for the rest.`
  const at = rule.words.findIndex((word) => !HAS_WORD.test(word) || word.length > LONGEST_WORDS)
  if (at < 0) return null
  return HAS_WORD.test(rule.words[at]!) ? `Line ${at + 1} is longer than ${LONGEST_WORDS} characters.` : `Line ${at + 1} holds no letter and no digit, so nothing would be found.`
}
