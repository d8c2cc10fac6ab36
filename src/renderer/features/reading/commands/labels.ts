/** Labels while one decides: what one means, and the one that was given last once more. */
import { t } from '@lingui/core/macro'
import { shownKey } from '../../../ui/chosen-keys.ts'
import type { ReadingSession } from '../model/reading-session.ts'
import { useRecentLabels } from '../model/recent-labels.ts'
import { tag } from './tag.ts'

/** Shows what the codebook says about the label of the selected span. */
export function explainLabel(session: ReadingSession): void {
  const entry = session.selected
  if (entry === null) return session.refuse(t`Choose a span, or a label from the list (${shownKey('reading', 'l')}), to read what it means`)
  session.state.setState({ explaining: entry.span.label })
}

/** Gives the picked words, or the selected span, the label that was given last. */
export function tagAgain(session: ReadingSession): void {
  const [last] = useRecentLabels.getState().labels
  const label = last === undefined ? undefined : session.label(last)
  if (label === undefined || label.retired === true) return session.refuse(t`No label was given yet: a digit gives one`)
  tag(session, label.id)
}
