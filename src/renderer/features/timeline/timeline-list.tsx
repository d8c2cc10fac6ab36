/** What was done, newest first, a line or two each, under the days on which it was done. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type RefObject, useEffect } from 'react'
import type { TimelineRow } from '#contract/history.ts'
import { inWords } from '../../i18n/backend-words/in-words.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { formatSince, formatTime } from '../../ui/format.ts'
import { matchesShortcut } from '../../ui/shortcut.ts'
import { useAuthor } from './use-author.ts'
import { useStateNames } from './words.ts'

/** Pixels before a row is measured. */
const ROW = 58
/** Rows before the end at which the next page is asked for. */
const NEAR = 20

interface TimelineListProps {
  rows: readonly TimelineRow[]
  more: boolean
  cursor: number
  listRef: RefObject<HTMLDivElement | null>
  onCursor(index: number): void
  onMore(): void
  onEnter(row: TimelineRow): void
}

/** Where a key leads, or `null` where it is none of the list's. */
function moveOf(stroke: globalThis.KeyboardEvent, cursor: number, total: number, screen: number): number | null {
  const to = matchesShortcut(stroke, 'ArrowDown') ? cursor + 1 : matchesShortcut(stroke, 'ArrowUp') ? cursor - 1
    : matchesShortcut(stroke, 'PageDown') ? cursor + screen : matchesShortcut(stroke, 'PageUp') ? cursor - screen
    : matchesShortcut(stroke, 'Home') ? 0 : matchesShortcut(stroke, 'End') ? total - 1 : null
  return to === null ? null : Math.min(Math.max(to, 0), total - 1)
}

export function TimelineList({ rows, more, cursor, listRef, onCursor, onMore, onEnter }: TimelineListProps) {
  const { t } = useLingui()
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => listRef.current, estimateSize: () => ROW, overscan: 12, getItemKey: (index) => rows[index]!.number })
  const lastShown = virtual.range?.endIndex ?? 0
  useEffect(() => { if (more && lastShown >= rows.length - NEAR) onMore() }, [more, lastShown, rows.length, onMore])

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const to = moveOf(event.nativeEvent, cursor, rows.length, Math.max(1, Math.floor(event.currentTarget.clientHeight / ROW) - 1))
    const row = rows[cursor]
    if (to !== null) {
      onCursor(to)
      virtual.scrollToIndex(to)
    } else if (matchesShortcut(event.nativeEvent, 'Enter') && row !== undefined) onEnter(row)
    else return
    event.preventDefault()
  }
  return (
    <div
      ref={listRef} className="timeline-list" role="listbox" tabIndex={0} aria-label={t`What was done`} onKeyDown={onKeyDown}
      {...(rows.length > 0 ? { 'aria-activedescendant': `timeline-${rows[cursor]?.number}` } : {})}
    >
      <div className="timeline-body" role="presentation" style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index]!
          const isFirstOfDay = index === 0 || formatSince(rows[index - 1]!.at) !== formatSince(row.at)
          return (
            <div key={row.number} ref={virtual.measureElement} data-index={index} className="timeline-place" role="presentation" style={{ transform: `translateY(${start}px)` }}>
              {isFirstOfDay && <div className="timeline-day" aria-hidden="true">{formatSince(row.at)}</div>}
              <TimelineItem row={row} isCurrent={index === cursor} onPress={() => { listRef.current?.focus({ preventScroll: true }); onCursor(index) }} onOpen={() => onEnter(row)} />
            </div>
          )
        })}
      </div>
    </div>
  )
}

interface TimelineItemProps { row: TimelineRow; isCurrent: boolean; onPress(): void; onOpen(): void }

function TimelineItem({ row, isCurrent, onPress, onOpen }: TimelineItemProps) {
  const annotator = useAuthor(row.author)
  const states = useStateNames()
  return (
    <div id={`timeline-${row.number}`} role="option" aria-selected={isCurrent} className={`timeline-row is-${row.kind} is-${row.state}`} onClick={onPress} onDoubleClick={onOpen}>
      <time className="timeline-time num" dateTime={row.at}>{formatTime(row.at)}</time>
      {annotator === undefined ? <span className="avatar timeline-unknown" aria-hidden="true">?</span> : <Avatar annotator={annotator} />}
      <span className="timeline-words">
        <span className="timeline-why"><Deed row={row} />{annotator !== undefined && <span className="visually-hidden"> <Trans>by <bdi>{annotator.name}</bdi></Trans></span>}</span>
        {(row.text !== null || row.article !== null) && (
          <span className="timeline-where one-line">
            {row.text !== null && <bdi className="timeline-text">{row.text}</bdi>}
            {row.article !== null && row.article.title !== row.text && <bdi className="muted">{row.article.title}</bdi>}
          </span>
        )}
      </span>
      <span className="timeline-facts">
        {row.rows > 1 && <span className="num muted"><Plural value={row.rows} one="# row" other="# rows" /></span>}
        {row.kind === 'do' && row.state !== 'done' && <span className="timeline-state">{states[row.state]}</span>}
      </span>
    </div>
  )
}

/** What was done in words; an undo or redo says so of the step that it is about. */
export function Deed({ row }: { row: TimelineRow }) {
  if (row.kind === 'undo') return <Trans>Took back: <bdi>{inWords(row.why)}</bdi></Trans>
  if (row.kind === 'redo') return <Trans>Did again: <bdi>{inWords(row.why)}</bdi></Trans>
  return <bdi>{inWords(row.why)}</bdi>
}
