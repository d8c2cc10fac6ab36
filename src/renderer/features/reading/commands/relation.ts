/** Choosing a relation and walking along it: from a span to its relations, from end to end, and on to what stands there. */
import { t } from '@lingui/core/macro'
import { shownKey } from '../../../ui/chosen-keys.ts'
import type { ReadingSession } from '../model/reading-session.ts'
import { describeEnd, describeRelation } from '../relations/describe.ts'
import { isOwn, relationById, spanUnder } from '../relations/things.ts'
import { readable } from '../readable.ts'
import { useScreenLayout } from '../model/screen-layout.ts'
import { cursorOver, selectSpan } from './select.ts'
import { removeRelation } from './write-relations.ts'

/** Selects a relation; while the text is asked for an end, it is the answer where it may be one. */
export function selectRelation(session: ReadingSession, id: string): void {
  const relation = relationById(session, id)
  if (relation === undefined) return
  const { picking, selected } = session.state.getState()
  if (picking !== null) {
    if (picking.legal?.(id) !== true) return session.refuse(t`A relation cannot stand at this end`)
    session.state.setState({ picking: null, pointed: null })
    return picking.take(id)
  }
  if (selected !== null) session.relatedFrom = selected
  session.state.setState({ relation: id, relationEnd: null, selected: null, cursor: null })
  session.announce(describeRelation(session, relation))
}

/** From the selected span to its relations, one after the other; from a relation to the next on the span that one came from. */
export function stepRelation(session: ReadingSession, direction: 1 | -1): void {
  const { relation, selected } = session.state.getState()
  const from = selected ?? session.relatedFrom
  const on = from === null ? [] : (session.surface?.relations.on(from) ?? [])
  if (on.length === 0) return session.refuse(selected === null && relation === null ? t`Choose a span first: its relations come one after the other` : t`In no relation yet: ${shownKey('reading', 'y')} relates it`)
  const at = on.findIndex(({ id }) => id === relation)
  const next = on[at < 0 ? (direction > 0 ? 0 : on.length - 1) : (at + direction + on.length) % on.length]!
  selectRelation(session, next.id)
  const entry = from === null ? null : spanUnder(session, from)
  if (entry !== null) void session.surface?.reveal({ start: entry.start, end: entry.start + 1 })
}

/** Goes to the next end of the selected relation and says what stands there. False where none is selected. */
export function stepEnd(session: ReadingSession, direction: 'forward' | 'backward'): boolean {
  const { relation: id, relationEnd } = session.state.getState()
  const relation = id === null ? undefined : relationById(session, id)
  if (relation === undefined) return false
  const count = relation.args.length
  const at = relationEnd === null ? (direction === 'forward' ? 0 : count - 1) : (relationEnd + (direction === 'forward' ? 1 : -1) + count) % count
  const { role, ref } = relation.args[at]!
  const entry = spanUnder(session, ref)
  session.state.setState({ relation: relation.id, relationEnd: at, cursor: entry === null ? null : cursorOver(session, { start: entry.start, end: entry.end }) })
  const name = readable(role)
  const end = describeEnd(session, ref)
  const place = at + 1
  session.announce(t`${name}: ${end}, ${place} of ${count}`)
  if (entry !== null) void session.surface?.reveal({ start: entry.start, end: entry.end })
  return true
}

/** On to what stands at the end that one has walked to; to the questions about the relation where one has not walked. False where none is selected. */
export function enterRelation(session: ReadingSession): boolean {
  const { relation: id, relationEnd } = session.state.getState()
  const relation = id === null ? undefined : relationById(session, id)
  if (relation === undefined) return false
  const arg = relationEnd === null ? undefined : relation.args[relationEnd]
  if (arg === undefined) session.inspect('first')
  else goToEnd(session, arg.ref)
  return true
}

/** Selects what stands at an end. */
export function goToEnd(session: ReadingSession, ref: string): void {
  if (relationById(session, ref) !== undefined) return selectRelation(session, ref)
  const entry = spanUnder(session, ref)
  if (entry === null) session.refuse(t`This end has no place in this text`)
  else selectSpan(session, entry.span.id)
}

/** Escape: back to the span from which one came. False where no relation is selected. */
export function leaveRelation(session: ReadingSession): boolean {
  if (session.state.getState().relation === null) return false
  const from = session.relatedFrom
  session.relatedFrom = null
  session.state.setState({ relation: null, relationEnd: null })
  if (from !== null && session.model.get(from) !== undefined) selectSpan(session, from)
  return true
}

/** Why this relation cannot be changed here, or `null`. */
export function relationLock(session: ReadingSession, id: string): string | null {
  const relation = relationById(session, id)
  if (session.parts.readOnly !== null || relation === undefined) return session.parts.readOnly
  return isOwn(session, relation) ? null : t`This relation is ${session.annotatorName(relation.annotator)}'s: only they can change it`
}

/** False where no relation is selected. */
export function removeSelectedRelation(session: ReadingSession): boolean {
  const { relation: id } = session.state.getState()
  const relation = id === null ? undefined : relationById(session, id)
  if (relation === undefined) return false
  const lock = relationLock(session, relation.id)
  if (lock !== null) {
    session.refuse(lock)
    return true
  }
  leaveRelation(session)
  removeRelation(session, relation)
  return true
}

export function toggleArcs(session: ReadingSession): void {
  const arcs = !session.state.getState().arcs
  session.state.setState({ arcs })
  useScreenLayout.setState({ arcs })
  session.announce(arcs ? t`All relations are drawn` : t`Only relations of what is selected are drawn`)
}
