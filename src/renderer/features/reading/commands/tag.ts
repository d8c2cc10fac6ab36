/** Tagging: one key puts a label on the picked text, or another label on the selected span. */
import { t } from '@lingui/core/macro'
import { withDefaults } from '#core/codebook/defaults.ts'
import { trimSpace } from '#core/spans/snap.ts'
import type { Attributes } from '#core/spans/span.ts'
import type { ReadingSession } from '../model/reading-session.ts'
import { useRecentLabels } from '../model/recent-labels.ts'
import { removeSelectedRelation } from './relation.ts'
import { selectSpan } from './select.ts'
import { acceptSuggestion, answerSuggestion } from './suggest.ts'
import { createSpan, removeSpans, updateSpan } from './write-spans.ts'

function refuseReadOnly(session: ReadingSession): boolean {
  if (session.parts.readOnly === null) return false
  session.refuse(session.parts.readOnly)
  return true
}

/**
 * Gives the selected span the label, or makes a span over the picked text. `again` always makes a new one, so that the same
 * words can carry two labels; so does a span of somebody else, which is theirs alone to change.
 */
export function tag(session: ReadingSession, label: string, again = false): void {
  if (refuseReadOnly(session)) return
  if (session.suggestion !== null && session.suggestion.kind !== 'stance' && !again) return acceptSuggestion(session, label)
  const entry = session.selected
  const title = session.labelTitle(label)
  if (session.label(label)?.retired === true) return session.refuse(t`${title} is retired: choose another label`)
  if (entry !== null && session.isMine(entry) && !again) {
    if (entry.span.label === label) return session.refuse(t`Already ${title}`)
    useRecentLabels.getState().given(label)
    updateSpan(session, entry, { label, attributes: withDefaults(session.label(label)?.attributes ?? [], keptAttributes(session, entry.span.attributes, label)) })
    return session.announce(t`Now ${title}`)
  }
  const range = session.picked
  const trimmed = range === null ? null : trimSpace(session.store.text, range)
  if (trimmed === null) return session.refuse(t`Nothing is selected: choose words first`)
  useRecentLabels.getState().given(label)
  const extents = entry === null ? [trimmed] : entry.parts
  selectSpan(session, createSpan(session, label, extents), false)
}

/** Attributes that the new label has too; the rest would be refused. */
function keptAttributes(session: ReadingSession, attributes: Attributes, label: string): Attributes {
  const definitions = session.label(label)?.attributes ?? []
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => definitions.some((definition) => definition.name === name)))
}

export function tagByKey(session: ReadingSession, key: string, again = false): boolean {
  const label = session.parts.codebook.labels.find((one) => one.key === key && one.retired !== true)
  if (label !== undefined) tag(session, label.id, again)
  return label !== undefined
}

/** Opens the list of labels for what a digit would tag; also the way to labels that have no key. */
export function chooseLabel(session: ReadingSession): void {
  if (refuseReadOnly(session)) return
  if (session.picked === null) return session.refuse(t`Nothing is selected: choose words first`)
  session.state.setState({ choosing: 'label' })
}

/** While the text is asked for a span, the key leaves that end out instead. */
export function removeSelected(session: ReadingSession): void {
  const { picking } = session.state.getState()
  if (picking !== null) return picking.skip === undefined ? session.refuse(t`This one is needed: choose a span, or give up with Esc`) : picking.skip()
  if (removeSelectedRelation(session)) return
  if (answerSuggestion(session, 'rejected')) return
  const entry = session.selected
  if (entry === null) return session.refuse(t`No span is selected`)
  if (refuseReadOnly(session)) return
  if (!session.isMine(entry)) return session.refuse(t`This span is ${session.annotatorName(entry.span.annotator)}'s: only they can remove it`)
  removeSpans(session, [entry])
  const title = session.labelTitle(entry.span.label)
  session.announce(t`${title} removed`)
}
