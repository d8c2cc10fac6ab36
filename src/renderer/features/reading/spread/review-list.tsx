/** Places to be looked through before something is done there: each with its words around, checked or not, all by keyboard. */
import { useLingui } from '@lingui/react/macro'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { firstStrongDirection } from '#core/text/direction.ts'
import { inWords } from '../../../i18n/backend-words/in-words.ts'
import './spread.css'

export interface ReviewItem {
  readonly id: string
  readonly before: string
  readonly quote: string
  readonly after: string
  /** Where it is: an outlet and title, or a label. */
  readonly where: string
  /** Why nothing can be done there, or `null`. */
  readonly reason: string | null
}

/** Height of a line (pixels). */
const LINE = 58

export interface ReviewListProps {
  readonly label: string
  readonly items: readonly ReviewItem[]
  readonly checked: ReadonlySet<string>
  readonly onToggle: (id: string) => void
  /** Enter: what is checked is done. */
  readonly onApply: () => void
  readonly onEnd?: () => void
  readonly empty: ReactNode
}

export function ReviewList({ label, items, checked, onToggle, onApply, onEnd, empty }: ReviewListProps) {
  const { t } = useLingui()
  const id = useId()
  const list = useRef<HTMLDivElement>(null)
  const [active, setActive] = useState(0)
  const virtual = useVirtualizer({ count: items.length, getScrollElement: () => list.current, estimateSize: () => LINE, overscan: 6 })
  const at = Math.min(active, Math.max(0, items.length - 1))
  useEffect(() => { if (onEnd !== undefined && (virtual.getVirtualItems().at(-1)?.index ?? 0) >= items.length - 5) onEnd() })
  const move = (to: number): void => { setActive(to); virtual.scrollToIndex(to, { align: 'auto' }) }
  const onKeyDown = (event: KeyboardEvent): void => {
    const item = items[at]
    if (event.key === 'ArrowDown') move(Math.min(items.length - 1, at + 1))
    else if (event.key === 'ArrowUp') move(Math.max(0, at - 1))
    else if (event.key === 'Home') move(0)
    else if (event.key === 'End') move(items.length - 1)
    else if (event.key === ' ') { if (item !== undefined && item.reason === null) onToggle(item.id) }
    else if (event.key === 'Enter') onApply()
    else return
    event.preventDefault()
  }
  return (
    <div ref={list} className="review-list" role="listbox" aria-multiselectable="true" aria-label={label} tabIndex={0} aria-activedescendant={items.length === 0 ? undefined : `${id}-${at}`} onKeyDown={onKeyDown}>
      <div className="review-lines" style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((place) => {
          const item = items[place.index]!
          const isChecked = checked.has(item.id)
          return (
            <div key={item.id} id={`${id}-${place.index}`} role="option" aria-selected={isChecked} aria-disabled={item.reason !== null || undefined} aria-setsize={items.length} aria-posinset={place.index + 1} data-active={place.index === at || undefined} className="review-line" style={{ insetBlockStart: place.start, blockSize: LINE }} onClick={() => { setActive(place.index); if (item.reason === null) onToggle(item.id) }}>
              <span className="review-box" aria-hidden="true">{item.reason !== null ? '–' : isChecked ? '✓' : ''}</span>
              <span className="review-words" dir={firstStrongDirection(item.quote) ?? 'auto'}>{item.before}<mark>{item.quote}</mark>{item.after}</span>
              <span className="review-where one-line">{item.reason === null ? <bdi>{item.where}</bdi> : t`Not copied: ${inWords(item.reason)}`}</span>
            </div>
          )
        })}
      </div>
      {items.length === 0 && <p className="review-empty muted">{empty}</p>}
    </div>
  )
}
