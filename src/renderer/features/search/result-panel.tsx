/** The hits in context under the search field, with how many there are and which spellings they were found by. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { Switch } from '../../ui/field.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { RESULTS_ID } from './element-ids.ts'
import { HitLine } from './hit-line.tsx'
import type { Line } from './lines.ts'
import { SpellingChips } from './spelling-chips.tsx'
import type { Results } from './use-results.ts'

const HEIGHTS: Readonly<Record<Line['kind'], number>> = { article: 44, match: 36, more: 26 }
/** Lines from the end at which the next page is asked for. */
const ASK_AHEAD = 20

interface ResultPanelProps {
  typed: string
  exact: boolean
  results: Results
  lines: readonly Line[]
  /** Number of the hit that Enter goes to. */
  current: number
  onExact(exact: boolean): void
  onGo(line: Extract<Line, { kind: 'match' }>): void
}

export function ResultPanel({ typed, exact, results, lines, current, onExact, onGo }: ResultPanelProps) {
  const { total, query, beginning } = results
  const isOneSign = [...query].length === 1
  return (
    <div className="results">
      <div className="results-head">
        <span role="status" className="num">{typed.trim() !== '' && total !== null && <Plural value={total} one="# article" other="# articles" />}</span>
        {typed.trim() !== '' && beginning !== null && <span className="results-note"><Trans>words that begin with <bdi>{beginning}</bdi></Trans></span>}
        <Switch isSelected={exact} onChange={onExact}><Trans>Exact spelling</Trans> <Kbd keys="Alt+E" /></Switch>
        {typed.trim() !== '' && <SpellingChips spellings={results.spellings} typed={query} exact={exact} />}
      </div>
      {typed.trim() === '' && (
        <Empty title={<Trans>Search all texts</Trans>}>
          <Trans>Marks, tatweel, hamza and spelling variants are found alike, with or without a prefix such as “ال” or “و”. Turn on exact spelling to find only what you type.</Trans>
        </Empty>
      )}
      {typed.trim() !== '' && total === 0 && (isOneSign
        ? <Empty title={<Trans>Go on typing</Trans>}><Trans>Nothing is written as <bdi>{query}</bdi> alone.</Trans></Empty>
        : (
          <Empty title={<Trans>Nothing found for <bdi>{query}</bdi></Trans>} {...(exact ? { actions: <Button onPress={() => onExact(false)}><Trans>Find other spellings too</Trans></Button> } : {})}>
            {exact ? <Trans>Only this very spelling was looked for.</Trans> : <Trans>Try fewer words or the stem of a word.</Trans>}
          </Empty>
        ))}
      <ResultList lines={lines} current={current} isStale={results.isStale} onMore={results.more} onGo={onGo} />
      {lines.length > 0 && (
        <div className="results-foot">
          <span><Kbd keys="ArrowUp" /> <Kbd keys="ArrowDown" /> <Trans>choose</Trans></span>
          <span><Kbd keys="Enter" /> <Trans>open at the hit</Trans></span>
          <span><Kbd keys="Escape" /> <Trans>back</Trans></span>
        </div>
      )}
    </div>
  )
}

function ResultList({ lines, current, isStale, onMore, onGo }: { lines: readonly Line[]; current: number; isStale: boolean; onMore(): void; onGo: ResultPanelProps['onGo'] }) {
  const { t } = useLingui()
  const scroll = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: lines.length, getScrollElement: () => scroll.current, overscan: 10,
    estimateSize: (index) => HEIGHTS[lines[index]?.kind ?? 'match'], getItemKey: (index) => lines[index]?.key ?? index,
  })
  const last = virtual.range?.endIndex ?? 0
  useEffect(() => { if (lines.length > 0 && last > lines.length - ASK_AHEAD) onMore() }, [last, lines.length, onMore])

  const at = lines.findIndex((line) => line.kind === 'match' && line.option === current)
  useEffect(() => {
    // The article's name comes along where its first hit is gone to.
    if (at >= 0) virtual.scrollToIndex(lines[at - 1]?.kind === 'article' ? at - 1 : at)
    if (at >= 0) virtual.scrollToIndex(at)
  }, [at, lines, virtual])

  return (
    <div ref={scroll} id={RESULTS_ID} role="listbox" aria-label={t`Hits`} className={`results-list${isStale ? ' is-stale' : ''}`} hidden={lines.length === 0}>
      <div role="presentation" style={{ blockSize: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start, size }) => {
          const line = lines[index]!
          return <HitLine key={line.key} line={line} start={start} size={size} isCurrent={index === at} onGo={onGo} />
        })}
      </div>
    </div>
  )
}
