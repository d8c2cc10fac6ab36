/** Commands that move the edges of the selected span, or of the picked text where none is selected. */
import { t } from '@lingui/core/macro'
import type { Direction } from '#core/spans/cursor.ts'
import { type Edge, nudge, toggleClitic } from '#core/spans/nudge.ts'
import type { Unit } from '#core/spans/units.ts'
import type { ReadingSession } from '../model/reading-session.ts'
import type { Entry } from '../model/span-model.ts'
import type { Extent } from '../surface/text-store.ts'
import { cursorOver } from './select.ts'
import { keepChosen } from './suggest.ts'
import { adjustParts } from './write-spans.ts'

/** The part of a span whose edge is the span's: the first part has its start, the last its end. */
function withExtent(entry: Entry, edge: Edge, change: (part: Extent) => Extent | null): readonly Extent[] | null {
  const at = edge === 'start' ? 0 : entry.parts.length - 1
  const changed = change(entry.parts[at]!)
  const before = entry.parts[at - 1]
  const after = entry.parts[at + 1]
  if (changed === null || (before !== undefined && changed.start <= before.end) || (after !== undefined && changed.end >= after.start)) return null
  return entry.parts.map((part, index) => (index === at ? changed : part))
}

/** Applies a change to what is selected; says why where it cannot be. */
function change(session: ReadingSession, edge: Edge, to: (part: Extent) => Extent | null, refusal: string): void {
  const entry = session.selected
  if (entry !== null && (session.parts.readOnly !== null || !session.isMine(entry))) {
    return session.refuse(session.parts.readOnly ?? t`This span is ${session.annotatorName(entry.span.annotator)}'s: only they can change it`)
  }
  const picked = session.picked
  if (picked === null) return session.refuse(t`Nothing is selected: choose words first`)
  const parts = entry === null ? null : withExtent(entry, edge, to)
  const extent = entry === null ? to(picked) : null
  if (parts !== null && entry !== null) adjustParts(session, entry, parts)
  else if (extent !== null) {
    const { suggestion } = session
    session.state.setState({ cursor: cursorOver(session, extent, edge === 'start') })
    keepChosen(session, suggestion)
  }
  else return session.refuse(refusal)
  const now = session.picked
  if (now === null) return
  const word = edge === 'start' ? session.units.at('word', now.start) : session.units.before('word', now.end)
  const spoken = session.store.slice(word === null ? now : { start: Math.max(now.start, word.start), end: Math.min(now.end, word.end) })
  session.announce(edge === 'start' ? t`Starts with ${spoken}` : t`Ends with ${spoken}`)
  void session.surface?.reveal(edge === 'start' ? { start: now.start, end: now.start + 1 } : { start: now.end - 1, end: now.end })
}

export function moveEdge(session: ReadingSession, unit: Unit, direction: Direction): void {
  const { edge } = session.state.getState()
  change(session, edge, (part) => nudge(session.units, part, edge, unit, direction), t`The edge cannot go further`)
}

/** Takes a clitic (و ف ب ل ك ال) off the front, the next one each time, and at last puts all back. */
export function stepClitic(session: ReadingSession, direction: Direction): void {
  change(session, 'start', (part) => toggleClitic(session.units, part, direction), t`No clitic at the start`)
}

export function switchEdge(session: ReadingSession): void {
  session.state.setState(({ edge }) => ({ edge: edge === 'start' ? 'end' : 'start' }))
  session.announce(session.state.getState().edge === 'start' ? t`Start edge` : t`End edge`)
}

/** Gives the selected span one more part, or makes the text its only part where it had none there. */
export function joinPart(session: ReadingSession, entry: Entry, extent: Extent): void {
  const touching = entry.parts.filter((part) => part.start <= extent.end && extent.start <= part.end)
  const joined = { start: Math.min(extent.start, ...touching.map((part) => part.start)), end: Math.max(extent.end, ...touching.map((part) => part.end)) }
  const rest = entry.parts.filter((part) => !touching.includes(part))
  adjustParts(session, entry, [...rest, joined].sort((a, b) => a.start - b.start))
}
