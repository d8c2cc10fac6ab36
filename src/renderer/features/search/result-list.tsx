/** The hits, as many of them in the page as fit, with more asked for before one gets there. */
import { useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef } from 'react'
import { useClient } from '../../state/client.tsx'
import { keys } from '../../state/keys.ts'
import { labelColor, UNKNOWN_LABEL_COLOR } from '../../ui/label-color.ts'
import { RESULTS_ID } from './element-ids.ts'
import { HitLine } from './hit-line.tsx'
import { isTarget, type Line, type Target } from './lines.ts'

const HEIGHTS: Readonly<Record<Line['kind'], number>> = { article: 44, title: 44, match: 36, more: 26, annotation: 62, claim: 42, kwic: 34 }
/** Lines from the end at which the next page is asked for. */
const ASK_AHEAD = 20

interface ResultListProps {
  lines: readonly Line[]
  /** Number of the line that Enter goes to. */
  current: number
  isStale: boolean
  onMore(): void
  onGo(line: Target): void
}

export function ResultList({ lines, current, isStale, onMore, onGo }: ResultListProps) {
  const { t } = useLingui()
  const client = useClient()
  const codebook = useQuery({ queryKey: keys.codebook, queryFn: () => client.codebook.get() }).data
  const colorOf = (id: string | null): string => {
    const label = codebook?.labels.find((one) => one.id === id)
    return label === undefined ? UNKNOWN_LABEL_COLOR : labelColor(label)
  }
  const scroll = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({
    count: lines.length, getScrollElement: () => scroll.current, overscan: 10,
    estimateSize: (index) => HEIGHTS[lines[index]?.kind ?? 'match'], getItemKey: (index) => lines[index]?.key ?? index,
  })
  const last = virtual.range?.endIndex ?? 0
  useEffect(() => { if (lines.length > 0 && last > lines.length - ASK_AHEAD) onMore() }, [last, lines.length, onMore])

  const at = lines.findIndex((line) => isTarget(line) && line.option === current)
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
          return <HitLine key={line.key} line={line} start={start} size={size} isCurrent={index === at} colorOf={colorOf} onGo={onGo} />
        })}
      </div>
    </div>
  )
}
