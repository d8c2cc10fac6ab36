/** Going from the text to a question about the selected span. */
import { t } from '@lingui/core/macro'
import type { ReadingSession } from '../model/reading-session.ts'
import type { Entry } from '../model/span-model.ts'

/** The selected span where it may be asked this; else says why not, and is `null`. */
export function mayAsk(session: ReadingSession, part: 'note' | 'speaker' | 'argument'): Entry | null {
  const entry = session.selected
  const refuse = (reason: string): null => {
    session.refuse(reason)
    return null
  }
  if (entry === null) return refuse(t`Choose a span first`)
  if (session.parts.readOnly !== null) return refuse(session.parts.readOnly)
  if (!session.isMine(entry)) return refuse(t`This span is ${session.annotatorName(entry.span.annotator)}'s: only they can change it`)
  const label = session.labelTitle(entry.span.label)
  const hasSpeaker = session.label(entry.span.label)?.attributes.some((attribute) => attribute.type === 'speaker') === true
  return part === 'speaker' && !hasSpeaker ? refuse(t`The codebook asks no speaker of ${label}`) : entry
}

/** Opens a field of the selected span in the inspector. */
export function inspectSpan(session: ReadingSession, part: 'note' | 'speaker' | 'argument'): void {
  if (mayAsk(session, part) !== null) session.inspect(part)
}
