/** Adding spans to the evidence of a stance without leaving the text. */
import { t } from '@lingui/core/macro'
import { shownKey } from '../../../ui/chosen-keys.ts'
import type { ReadingSession } from '../model/reading-session.ts'
import { tag } from './tag.ts'
import { updateStance } from './write-stances.ts'

/** The label for words that only show a stance. */
const RATIONALE = 'RATIONALE'

/** Makes the selected span evidence of the stance that was written last; picked words become a span first, where the codebook has a label for it. */
export function addEvidence(session: ReadingSession): void {
  const stance = session.state.getState().stances.find(({ id }) => id === session.lastStance)
  if (stance === undefined) return session.refuse(t`Write a stance first (${shownKey('reading', 't')}), then add what shows it`)
  if (session.selected === null && session.picked !== null && session.label(RATIONALE) !== undefined) tag(session, RATIONALE)
  const entry = session.selected
  if (entry === null) return session.refuse(t`Choose a span, or select the words that show it`)
  if (stance.evidence.includes(entry.span.id)) return session.refuse(t`It is evidence of that stance already`)
  updateStance(session, stance, { evidence: [...stance.evidence, entry.span.id] })
  session.announce(t`Added as evidence`)
}
