/** A list that is drawn only where it is looked at and worked from the keyboard: a cursor, marks on any number of rows, and a deed for Enter. */
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type MouseEvent, type ReactNode, type RefObject, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import { CheckMark } from '../../ui/field.tsx'
import { matchesShortcut } from '../../ui/shortcut.ts'

export interface PickListProps {
  label: string
  count: number
  cursor: number
  onCursor(index: number): void
  keyOf(index: number): string
  renderRow(index: number): ReactNode
  /** Enter or a double click; with `opensByClick`, a click as well. */
  onEnter?: (index: number) => void
  opensByClick?: boolean
  isMarked?: (index: number) => boolean
  onMark?: (index: number) => void
  listRef?: RefObject<HTMLDivElement | null>
  autoFocus?: boolean
  /** What scrolls where that is not the list itself. */
  scroller?: RefObject<HTMLDivElement | null>
  /** Pixels of a row before it is measured. */
  estimate?: number
  /** Told up to which row the list is looked at. */
  onShown?: (last: number) => void
  className?: string
}

/** Rows drawn above and below those in view. */
const AROUND = 8
/** Rows that a screen up or down goes. */
const SCREEN = 8

function moveOf(stroke: globalThis.KeyboardEvent, cursor: number, count: number): number | null {
  const to = matchesShortcut(stroke, 'ArrowDown') ? cursor + 1 : matchesShortcut(stroke, 'ArrowUp') ? cursor - 1
    : matchesShortcut(stroke, 'PageDown') ? cursor + SCREEN : matchesShortcut(stroke, 'PageUp') ? cursor - SCREEN
    : matchesShortcut(stroke, 'Home') ? 0 : matchesShortcut(stroke, 'End') ? count - 1 : null
  return to === null ? null : Math.min(Math.max(to, 0), count - 1)
}

export function PickList(props: PickListProps) {
  const { label, count, cursor, onCursor, keyOf, renderRow, onEnter, opensByClick = false, isMarked, onMark, autoFocus = false, scroller, estimate = 88, onShown, className = '' } = props
  const own = useRef<HTMLDivElement>(null)
  const list = props.listRef ?? own
  const id = useId()
  const [margin, setMargin] = useState(0)
  // What stands above the list in the same scroller grows as its answers come.
  useLayoutEffect(() => {
    const content = scroller?.current?.firstElementChild
    if (content === undefined || content === null) return
    const observer = new ResizeObserver(() => setMargin(list.current?.offsetTop ?? 0))
    observer.observe(content)
    return () => observer.disconnect()
  }, [scroller, list])
  const virtual = useVirtualizer({
    count, getScrollElement: () => (scroller ?? list).current, estimateSize: () => estimate, overscan: AROUND, scrollMargin: margin, getItemKey: keyOf,
    // The row under the cursor stays drawn, since the list points to it by id.
    rangeExtractor: ({ startIndex, endIndex, overscan }) => {
      const first = Math.max(0, startIndex - overscan)
      const rows = Array.from({ length: Math.min(count - 1, endIndex + overscan) - first + 1 }, (_, at) => first + at)
      return cursor < count && !rows.includes(cursor) ? [...rows, cursor].sort((a, b) => a - b) : rows
    },
  })
  const last = virtual.range?.endIndex ?? 0
  useEffect(() => onShown?.(last), [last, onShown])
  useEffect(() => { if (autoFocus) list.current?.focus({ preventScroll: true }) }, [autoFocus, list])

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    const to = moveOf(event.nativeEvent, cursor, count)
    if (to !== null) {
      onCursor(to)
      virtual.scrollToIndex(to)
    } else if (matchesShortcut(event.nativeEvent, 'Enter') && onEnter !== undefined && count > 0) onEnter(cursor)
    else if (matchesShortcut(event.nativeEvent, 'Space') && onMark !== undefined && count > 0) onMark(cursor)
    else return
    event.preventDefault()
  }
  const onClick = (event: MouseEvent, index: number): void => {
    list.current?.focus({ preventScroll: true })
    onCursor(index)
    const isOnMark = event.target instanceof Element && event.target.closest('[data-mark]') !== null
    if (onMark !== undefined && (isOnMark || event.ctrlKey || event.metaKey)) onMark(index)
    else if (opensByClick) onEnter?.(index)
  }
  return (
    <div
      ref={list} className={`pick-list ${className}`} role="listbox" tabIndex={0} aria-label={label} onKeyDown={onKeyDown}
      {...(onMark === undefined ? {} : { 'aria-multiselectable': true })}
      {...(count > 0 ? { 'aria-activedescendant': `${id}-${keyOf(Math.min(cursor, count - 1))}` } : {})}
    >
      <div className="pick-body" role="presentation" style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const marked = isMarked?.(index) === true
          return (
            <div
              key={key} ref={virtual.measureElement} data-index={index} id={`${id}-${keyOf(index)}`} role="option" aria-selected={onMark === undefined ? index === cursor : marked}
              aria-setsize={count} aria-posinset={index + 1}
              className={`pick-row${index === cursor ? ' is-current' : ''}${marked ? ' is-marked' : ''}`} style={{ transform: `translateY(${start - margin}px)` }}
              onClick={(event) => onClick(event, index)} onDoubleClick={() => { if (!opensByClick) onEnter?.(index) }}
            >
              {onMark !== undefined && <span className="pick-mark" data-mark aria-hidden="true" {...(marked ? { 'data-selected': true } : {})}><CheckMark /></span>}
              <div className="pick-content">{renderRow(index)}</div>
            </div>
          )
        })}
      </div>
    </div>
  )
}
