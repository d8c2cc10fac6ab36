/** Saying where in the text the speaker of a claim is named. */
import { t } from '@lingui/core/macro'
import type { Attributes, Speaker } from '#core/spans/span.ts'
import type { ReadingSession } from '../model/reading-session.ts'
import type { Entry } from '../model/span-model.ts'
import { mayAsk } from './inspect.ts'
import { pickSpan } from './pick.ts'
import { setAttribute } from './write-spans.ts'

export const NOBODY: Speaker = { actor: null, mention: null, implied: false }

export const isSpeaker = (value: Attributes[string] | undefined): value is Speaker => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The speaker with a part changed; `null` where nothing is said of them any more. */
export function withSpeaker(speaker: Speaker | null, patch: Partial<Speaker>): Speaker | null {
  const next = { ...(speaker ?? NOBODY), ...patch }
  return next.actor === null && next.mention === null && !next.implied ? null : next
}

/** Writes a part of the speaker; one of whom nothing is said is not written at all. */
function changeSpeaker(session: ReadingSession, entry: Entry, name: string, patch: Partial<Speaker>): void {
  const old = session.model.get(entry.span.id)?.span.attributes[name]
  setAttribute(session, entry, name, withSpeaker(isSpeaker(old) ? old : null, patch))
}

/** Asks the text for the words that name the speaker of the selected span: of the attribute of that name, else of the first that takes one. */
export function pickSpeaker(session: ReadingSession, name: string | null = null): void {
  const entry = mayAsk(session, 'speaker')
  const attribute = entry === null ? undefined : session.label(entry.span.label)?.attributes.find((one) => one.type === 'speaker' && (name === null || one.name === name))
  if (entry === null || attribute === undefined) return
  pickSpan(session, t`Choose the words that name the speaker, or tag them`, (mention) => {
    if (mention !== entry.span.id) changeSpeaker(session, entry, attribute.name, { mention, implied: false })
  })
}
