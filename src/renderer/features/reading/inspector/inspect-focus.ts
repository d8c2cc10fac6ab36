/** Takes the keyboard to the part of the inspector that a key asked for. */
import { type RefObject, useEffect } from 'react'
import type { ReadingSession } from '../model/reading-session.ts'
import type { InspectorPart } from '../model/reading-state.ts'
import { focusField } from '../parts/next-field.ts'
import { useReading } from '../screen/session-context.tsx'

const FOCUSABLE = 'input:not([disabled]), textarea:not([disabled]), button:not([disabled]), [tabindex="0"]'

/** Parts mark themselves with `data-part`. `first` is the first question, else whatever comes first after the button that folds the column. */
function targetOf(column: HTMLElement, part: InspectorPart): HTMLElement | null {
  const place = part.startsWith('question:') ? column.querySelector(`.card [data-question='${CSS.escape(part.slice('question:'.length))}'] [data-field]`) : part === 'first' ? (column.querySelector('.card [data-field]') ?? column.querySelector('.card')) : column.querySelector(`[data-part='${part}']`)
  if (place === null) return null
  return place.matches(FOCUSABLE) ? (place as HTMLElement) : place.querySelector<HTMLElement>(FOCUSABLE)
}

/** While the column still shows what was selected before (`isCurrent` is false), the key waits: it is meant for what is selected now. */
export function useInspectFocus(session: ReadingSession, column: RefObject<HTMLElement | null>, isCurrent: boolean): void {
  const request = useReading((state) => state.inspect)
  useEffect(() => {
    if (!isCurrent || request === null || request === session.answeredInspect || column.current === null) return
    session.answeredInspect = request
    const target = targetOf(column.current, request.part)
    if (target === null) return
    focusField(target)
    if (request.part === 'stance' && target instanceof HTMLButtonElement) target.click()
    target.scrollIntoView({ block: 'nearest' })
  }, [session, request, column, isCurrent])
}
