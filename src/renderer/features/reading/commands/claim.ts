/** Linking spans to claims of the registry. */
import { t } from '@lingui/core/macro'
import { reportError } from '../../../state/errors.ts'
import type { ReadingSession } from '../model/reading-session.ts'
import type { Entry } from '../model/span-model.ts'
import { newId } from '../new-id.ts'
import { selectSpan } from './select.ts'
import { tag } from './tag.ts'
import { updateSpan } from './write-spans.ts'

/** Opens the claim field of the selected span; picked text becomes a claim span first, where the codebook has that label. */
export function selectedClaim(session: ReadingSession): void {
  if (session.selected === null && session.picked !== null && session.label('CLAIM') !== undefined) tag(session, 'CLAIM')
  if (session.selected === null) return session.refuse(t`Choose a span, or select the words of the claim`)
  session.inspect('claim')
}

export function linkClaim(session: ReadingSession, claim: string | null): void {
  const entry = session.selected
  if (entry !== null && entry.span.claim !== claim) updateSpan(session, entry, { claim })
}

/** Makes a claim in the words given, with the selected span as its first mention. */
export async function createClaim(session: ReadingSession, text: string): Promise<void> {
  const entry = session.selected
  if (entry === null) return
  const id = newId()
  session.delayed.flush()
  session.model.put({ ...entry.span, claim: id })
  try {
    await session.writer.send([entry.span.id], () => session.parts.client.registries.createClaim({ id, text, span: entry.span.id }))
    session.registriesChanged()
    session.announce(t`New claim: ${text}`)
  } catch (error) {
    session.model.put(entry.span)
    selectSpan(session, entry.span.id, false)
    reportError(error)
  }
}

/** Keeps that the span does not state the claim: it is no longer proposed for it. */
export async function rejectClaim(session: ReadingSession, entry: Entry, claim: string): Promise<void> {
  try {
    await session.writer.send([entry.span.id], () => session.parts.client.claims.reject({ span: entry.span.id, other: claim, claim: null, article: null, start: null, end: null }))
    session.registriesChanged()
    session.announce(t`Kept as not the same`)
  } catch (error) {
    reportError(error)
  }
}
