/** Suggestions of the gallery's backend: one rule, and nothing that is suggested. */
import { implement } from '@orpc/server'
import { contract } from '#contract'

const os = implement(contract)
const STATUS = { state: 'ready' as const, problem: null, version: 1, articles: 12, spans: 240, remembered: 61, labels: { tested: 48, right: 41, majority: 17 }, stances: null }

export const fakeSuggestions = {
  of: os.suggestions.of.handler(() => ({ suggestions: [], troubles: [], more: false, version: 1 })),
  next: os.suggestions.next.handler(() => ({ item: null, following: null, waiting: 0, skipped: 0, looked: 12, complete: true })),
  like: os.suggestions.like.handler(() => []),
  rules: os.suggestions.rules.handler(() => [{ id: 'rule', name: 'السدود', label: 'TARGET', kind: 'words' as const, words: ['السد الأعلى', 'السد'], pattern: '', clitics: true, on: true, accepted: 12, rejected: 3, problem: null }]),
  sets: os.suggestions.sets.handler(() => []),
  counts: os.suggestions.counts.handler(() => []),
  status: os.suggestions.status.handler(() => STATUS),
  watch: os.suggestions.watch.handler(async function* () { yield STATUS }),
}
