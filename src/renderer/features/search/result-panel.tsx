/** What drops under the search field: proposals, or hits with what can be done to them. */
import { Plural, Trans } from '@lingui/react/macro'
import type { Problem } from '#core/search/language.ts'
import { useSearch } from '../../state/search.ts'
import { inWords } from '../../i18n/backend-words/in-words.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import type { Choice } from './choices.ts'
import { ChoiceList } from './choice-list.tsx'
import type { Line, Target } from './lines.ts'
import { ResultHead } from './result-head.tsx'
import { ResultList } from './result-list.tsx'
import { SpellingChips } from './spelling-chips.tsx'
import type { Results } from './use-results.ts'

interface ResultPanelProps {
  isEmpty: boolean
  choices: readonly Choice[]
  results: Results
  lines: readonly Line[]
  /** Number of the line that Enter goes to. */
  current: number
  onGo(line: Target): void
  onToggleForm(form: string): void
  onSave(): void
  onSynonyms(): void
  onRemoveSaved(choice: Choice): void
}

export function ResultPanel({ isEmpty, choices, results, lines, current, onGo, onToggleForm, onSave, onSynonyms, onRemoveSaved }: ResultPanelProps) {
  const { exact, view } = useSearch()
  const isProposing = choices.length > 0
  return (
    <div className={`results${view === 'lines' && !isProposing ? ' is-wide' : ''}`}>
      {isEmpty && <p className="results-lead"><Trans>Words are found in any spelling, with or without a prefix such as “ال” or “و”. Narrow them with chips; a pattern stands between slashes.</Trans></p>}
      {isProposing && <ChoiceList choices={choices} current={current} onRemove={onRemoveSaved} />}
      {!isProposing && !isEmpty && (
        <>
          <div className="results-head">
            <ResultHead results={results} onSave={onSave} />
            {!exact && view === 'articles' && <SpellingChips forms={results.forms} dropped={results.dropped} onToggle={onToggleForm} onSynonyms={onSynonyms} />}
          </div>
          <Problems problems={results.problems} />
          <Skipped results={results} />
          {lines.length === 0 && results.problems.length === 0 && results.counted?.isDone === true && <Nothing query={results.query} />}
          <ResultList lines={lines} current={current} isStale={results.isStale} onMore={results.more} onGo={onGo} />
        </>
      )}
      <div className="results-foot">
        <span><Kbd keys="ArrowUp" /> <Kbd keys="ArrowDown" /> <Trans>choose</Trans></span>
        <span><Kbd keys="Enter" /> {isProposing ? <Trans>take</Trans> : <Trans>open at the hit</Trans>}</span>
        <span><Kbd keys="Backspace" /> <Trans>take off the last chip</Trans></span>
        <span><Kbd keys="Escape" /> <Trans>back</Trans></span>
      </div>
    </div>
  )
}

function Problems({ problems }: { problems: readonly Problem[] }) {
  if (problems.length === 0) return null
  return <ul className="results-problems" role="alert">{problems.map(({ start, reason }) => <li key={`${start} ${reason}`} dir="auto">{inWords(reason)}</li>)}</ul>
}

function Skipped({ results: { counted } }: { results: Results }) {
  if (counted === null || counted.skippedTotal === 0) return null
  return (
    <p className="results-problems" role="alert">
      <Plural value={counted.skippedTotal} one="The pattern took too long in # text, which was left out." other="The pattern took too long in # texts, which were left out." />
      {counted.gaveUp && <> <Trans>It was given up: the rest was not looked at. A simpler pattern, without repetitions inside repetitions, will do.</Trans></>}
    </p>
  )
}

function Nothing({ query }: { query: string }) {
  const { exact, set } = useSearch()
  if ([...query].length === 1) return <Empty title={<Trans>Go on typing</Trans>}><Trans>Nothing is written as <bdi>{query}</bdi> alone.</Trans></Empty>
  return (
    <Empty title={<Trans>Nothing found for <bdi>{query}</bdi></Trans>} {...(exact ? { actions: <Button onPress={() => set({ exact: false })}><Trans>Find other spellings too</Trans></Button> } : {})}>
      {exact ? <Trans>Only this very spelling was looked for.</Trans> : <Trans>Try fewer words or the stem of a word.</Trans>}
    </Empty>
  )
}
