/** Going from the text to a question about the selected span. */
import { t } from '@lingui/core/macro'
import type { ReadingSession } from '../model/reading-session.ts'

/** Opens a field of the selected span in the inspector; says why where there is none. */
export function inspectSpan(session: ReadingSession, part: 'note' | 'speaker'): void {
  const entry = session.selected
  if (entry === null) return session.refuse(t`Choose a span first`)
  if (session.parts.readOnly !== null) return session.refuse(session.parts.readOnly)
  if (!session.isMine(entry)) return session.refuse(t`This span is ${session.annotatorName(entry.span.annotator)}'s: only they can change it`)
  const label = session.labelTitle(entry.span.label)
  const hasSpeaker = session.label(entry.span.label)?.attributes.some((attribute) => attribute.type === 'speaker') === true
  if (part === 'speaker' && !hasSpeaker) return session.refuse(t`The codebook asks no speaker of ${label}`)
  session.inspect(part)
}
