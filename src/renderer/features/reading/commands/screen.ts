/** Commands that change what the screen shows or waits for. */
import { t } from '@lingui/core/macro'
import { shownKey } from '../../../ui/chosen-keys.ts'
import { cursorOn, isExtended } from '#core/spans/cursor.ts'
import type { ReadingSession } from '../model/reading-session.ts'
import { useScreenLayout } from '../model/screen-layout.ts'
import { joinPart } from './edges.ts'
import { relationById } from '../relations/things.ts'
import { leaveRelation, selectRelation } from './relation.ts'
import { deselect, selectSpan } from './select.ts'

/** Escape: gives up what is being asked, then the selected span, then the extended selection, then the cursor. */
export function leave(session: ReadingSession): boolean {
  const { picking, marking, selected, cursor } = session.state.getState()
  if (marking) session.state.setState({ marking: false })
  else if (picking !== null) session.state.setState({ picking: null, pointed: null })
  else if (leaveRelation(session)) return true
  else if (selected !== null) deselect(session)
  else if (cursor !== null && isExtended(cursor)) session.state.setState({ cursor: cursorOn(cursor.focus) })
  else if (cursor !== null) {
    session.place = cursor.focus.start
    session.state.setState({ cursor: null })
  }
  else return false
  return true
}

export function toggleOthers(session: ReadingSession): void {
  const others = session.parts.annotators.filter((annotator) => annotator.id !== session.parts.me.id).map((annotator) => annotator.id)
  const hidden = session.state.getState().hidden.size > 0 ? new Set<string>() : new Set(others)
  setHidden(session, hidden)
  session.announce(hidden.size > 0 ? t`Other annotators are hidden` : t`Other annotators are shown`)
}

export function setHidden(session: ReadingSession, hidden: ReadonlySet<string>): void {
  session.model.hide(hidden)
  useScreenLayout.setState({ hidden })
  const { selected } = session.state.getState()
  const entry = selected === null ? undefined : session.model.get(selected)
  session.state.setState({ hidden, selected: entry !== undefined && hidden.has(entry.span.annotator) ? null : selected })
}

export function toggleInvisibles(session: ReadingSession): void {
  const invisibles = !session.state.getState().invisibles
  session.state.setState({ invisibles })
  useScreenLayout.setState({ invisibles })
  session.announce(invisibles ? t`Invisible characters are shown` : t`Invisible characters are hidden`)
}

/** Joins the picked text to the span that was selected last. */
export function joinSelection(session: ReadingSession): void {
  const entry = session.lastSelected === null ? undefined : session.model.get(session.lastSelected)
  const picked = session.selected === null ? session.picked : null
  if (entry === undefined || picked === null || !session.isMine(entry)) {
    return session.refuse(t`Choose a span, then select the text that also belongs to it, then press ${shownKey('reading', 'j')}`)
  }
  joinPart(session, entry, picked)
  selectSpan(session, entry.span.id, false)
}

/** While a question waits: the innermost span at the cursor is the answer. False where no question waits. */
export function answerPicking(session: ReadingSession): boolean {
  const { picking, cursor } = session.state.getState()
  if (picking === null) return false
  if (session.candidate === null && session.selected !== null) {
    session.refuse(t`Tab goes from span to span; Enter takes the one that is marked`)
    return true
  }
  if (session.candidate !== null && relationById(session, session.candidate) !== undefined) {
    selectRelation(session, session.candidate)
    return true
  }
  const entry = session.candidate !== null ? session.model.get(session.candidate) : cursor === null ? undefined : session.model.at(cursor.focus.start)[0]
  if (entry === undefined) session.refuse(t`No span here: tag the words first, or choose a span`)
  else selectSpan(session, entry.span.id, false)
  return true
}
