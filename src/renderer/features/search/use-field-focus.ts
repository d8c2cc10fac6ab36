/** The focus of the search field: where it came from, when the panel closes, and how it goes back. */
import { type RefObject, useEffect, useRef } from 'react'
import { useSearch } from '../../state/search.ts'

interface FieldFocus {
  readonly place: RefObject<HTMLDivElement | null>
  readonly input: RefObject<HTMLInputElement | null>
  onFocus(from: EventTarget | null): void
  onBlur(next: EventTarget | null): void
  /** Closes the panel and puts the focus back where it was before. */
  giveBack(): void
}

export function useFieldFocus(): FieldFocus {
  const { focusRequest, set } = useSearch()
  const place = useRef<HTMLDivElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const cameFrom = useRef<HTMLElement | null>(null)
  useEffect(() => { if (focusRequest > 0) { input.current?.focus(); input.current?.select() } }, [focusRequest])
  useEffect(() => {
    const closeOutside = (event: PointerEvent): void => {
      if (event.target instanceof Node && place.current?.contains(event.target) === false && document.querySelector('.scrim') === null) set({ isOpen: false })
    }
    addEventListener('pointerdown', closeOutside)
    return () => removeEventListener('pointerdown', closeOutside)
  }, [set])
  return {
    place, input,
    onFocus: (from) => {
      if (from instanceof HTMLElement && place.current?.contains(from) === false && from.closest('.scrim') === null) cameFrom.current = from
      set({ isOpen: true })
    },
    // A dialog that was opened from here gives the focus back.
    onBlur: (next) => { if (next instanceof HTMLElement && place.current?.contains(next) === false && next.closest('.scrim') === null) set({ isOpen: false }) },
    giveBack: () => {
      set({ isOpen: false })
      if (cameFrom.current?.isConnected === true) cameFrom.current.focus()
      else input.current?.blur()
    },
  }
}
