/** The mouse on the text: dragging over words previews what will be selected, a click chooses a span, a handle moves an edge. */
import { snapToLetters, snapToWords } from '#core/spans/snap.ts'
import { cycleStacked, pickText, placeAt, selectSpan } from '../commands/select.ts'
import { chooseSuggestion, suggestionAt } from '../commands/suggest.ts'
import { adjustParts } from '../commands/write-spans.ts'
import type { ReadingSession } from '../model/reading-session.ts'
import { caretAt, letterAt } from '../surface/glyphs.ts'
import type { Edge } from '../surface/handle-layer.ts'
import type { ReadingSurface } from '../surface/reading-surface.ts'
import type { Extent } from '../surface/text-store.ts'
import { selectRelation } from '../commands/relation.ts'
import { relationOf } from './hover.ts'
import { LinkDrag } from './link-drag.ts'

/** A press that moves less than this (pixels) is a click. */
const CLICK = 4

interface Press {
  readonly x: number
  readonly y: number
  exact: boolean
  /** Ids of the span whose chip was pressed, or of the relation whose line or name was: while the mouse is down, both let it through to the text. */
  readonly chip: string | null
  readonly relation: string | null
  /** What a drag from there would relate: chips and names, and not lines, which lie close to the words. */
  readonly link: string | null
}

/** What the browser's own selection covers in the text, with its direction; `null` where it covers none of it. */
function nativeSelection(surface: ReadingSurface): (Extent & { readonly backward: boolean }) | null {
  const selection = surface.view.host.ownerDocument.getSelection()
  if (selection === null || selection.isCollapsed || selection.anchorNode === null || selection.focusNode === null) return null
  const anchor = surface.view.positionOf(selection.anchorNode, selection.anchorOffset)
  const focus = surface.view.positionOf(selection.focusNode, selection.focusOffset)
  if (anchor === null || focus === null || anchor === focus) return null
  return { start: Math.min(anchor, focus), end: Math.max(anchor, focus), backward: focus < anchor }
}

/** Listens on the text until the returned function is called. */
export function attachPointer(session: ReadingSession, surface: ReadingSurface): () => void {
  const { host } = surface.view
  const { units } = session
  const document = host.ownerDocument
  let press: Press | null = null
  let link: LinkDrag | null = null
  let lastClick: Pick<Press, 'x' | 'y'> | null = null
  let edge: { readonly which: Edge; parts: readonly Extent[] } | null = null

  const snapped = (extent: Extent, exact: boolean): Extent | null => (exact ? snapToLetters(units, extent) : snapToWords(units, extent))

  const preview = (): void => {
    if (press === null) return
    const native = nativeSelection(surface)
    const extent = native === null ? null : snapped(native, press.exact)
    surface.mark('mark-preview', extent === null ? [] : [extent])
  }

  const dragEdge = (event: PointerEvent): void => {
    const entry = session.selected
    if (edge === null || entry === null) return
    const position = caretAt(surface.view, event.clientX, event.clientY)
    const at = edge.which === 'start' ? 0 : entry.parts.length - 1
    const part = entry.parts[at]!
    if (position === null) return
    const raw = edge.which === 'start' ? { start: Math.min(position, part.end - 1), end: part.end } : { start: part.start, end: Math.max(position, part.start + 1) }
    const moved = snapped(raw, event.altKey)
    if (moved === null) return
    const extent = edge.which === 'start' ? { start: moved.start, end: part.end } : { start: part.start, end: moved.end }
    edge.parts = entry.parts.map((one, index) => (index === at ? extent : one))
    surface.emphasise({ id: entry.span.id, edge: edge.which, editable: true, parts: edge.parts })
  }

  const click = (event: MouseEvent, { chip, relation }: Press): void => {
    if (chip !== null) return selectSpan(session, chip, false)
    if (relation !== null) return selectRelation(session, relation)
    const position = letterAt(surface.view, event.clientX, event.clientY)
    if (position === null) {
      if (session.state.getState().picking === null) session.state.setState({ selected: null, cursor: null })
      return
    }
    const again = lastClick !== null && Math.hypot(lastClick.x - event.clientX, lastClick.y - event.clientY) < CLICK
    lastClick = { x: event.clientX, y: event.clientY }
    const stack = session.model.at(position)
    const suggestion = stack.length === 0 && session.state.getState().picking === null ? suggestionAt(session, position) : null
    if (suggestion !== null) chooseSuggestion(session, suggestion, false)
    else if (stack.length === 0) placeAt(session, position)
    else if (again && session.selected !== null) cycleStacked(session, position)
    else {
      selectSpan(session, stack[0]!.span.id, false)
      session.stackAt = position
    }
  }

  const down = (event: PointerEvent): void => {
    if (event.button !== 0) return
    if (session.state.getState().refusal !== null) session.state.setState({ refusal: null })
    const handle = surface.handles.edgeOf(event.target)
    const entry = session.selected
    if (handle !== null && entry !== null) {
      event.preventDefault()
      edge = { which: handle, parts: entry.parts }
      session.state.setState({ edge: handle })
      host.setPointerCapture(event.pointerId)
      return
    }
    const chip = (event.target as Element).closest<HTMLElement>('[data-span]')?.dataset['span'] ?? null
    const relation = relationOf(event.target)
    const isName = (event.target as Element).closest('.arc-name, .arc-hub') !== null
    press = { x: event.clientX, y: event.clientY, exact: event.altKey, chip, relation, link: chip ?? (isName ? relation : null) }
    // The browser would drag away the words that are selected already. With Shift they are extended.
    if (!event.shiftKey) document.getSelection()?.removeAllRanges()
    host.classList.add('dragging')
  }

  const move = (event: PointerEvent): void => {
    if (edge !== null) dragEdge(event)
    if (press !== null && press.link !== null && Math.hypot(press.x - event.clientX, press.y - event.clientY) >= CLICK) {
      const from = press.link
      letGoOfPress()
      if (session.parts.readOnly !== null) return session.refuse(session.parts.readOnly)
      link = new LinkDrag(session, surface, from, event, () => { link = null })
    }
    if (press !== null && press.exact !== event.altKey) {
      press.exact = event.altKey
      preview()
    }
  }

  const letGoOfPress = (): void => {
    press = null
    host.classList.remove('dragging')
    surface.mark('mark-preview', [])
  }

  /** A drag from a chip or a name relates it; it selects no text, and the keyboard stays in the text. */
  const mouseDown = (event: MouseEvent): void => {
    if (event.button !== 0 || (event.target as Element).closest('[data-span], .arc-name, .arc-hub') === null) return
    event.preventDefault()
    session.focusText()
  }

  const letGo = (): void => {
    const entry = session.selected
    if (edge === null) return
    if (entry !== null && edge.parts !== entry.parts) adjustParts(session, entry, edge.parts)
    edge = null
    session.refreshEmphasis()
  }

  /** The second and third click of a row select a word and a paragraph, by the browser's own doing. */
  const up = (event: MouseEvent): void => {
    if (press === null) return
    const dragged = Math.hypot(press.x - event.clientX, press.y - event.clientY) >= CLICK
    const pressed = press
    letGoOfPress()
    const native = nativeSelection(surface)
    const extent = native === null ? null : snapped(native, event.altKey)
    if (extent !== null && native !== null && (dragged || event.detail > 1 || event.shiftKey)) pickText(session, extent, native.backward)
    else if (host.contains(event.target as Node)) click(event, pressed)
  }

  const listeners: readonly [EventTarget, string, (event: never) => void][] = [
    [host, 'pointerdown', down], [host, 'mousedown', mouseDown], [document, 'pointermove', move], [document, 'pointerup', letGo], [document, 'pointercancel', letGo],
    [document, 'mouseup', up], [document, 'selectionchange', preview],
  ]
  for (const [target, name, listener] of listeners) target.addEventListener(name, listener as EventListener)
  return () => {
    link?.cancel()
    for (const [target, name, listener] of listeners) target.removeEventListener(name, listener as EventListener)
  }
}
