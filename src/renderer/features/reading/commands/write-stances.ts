/** Writes to stances: on the screen at once, taken back with the reason where the project refuses. */
import { t } from '@lingui/core/macro'
import type { Stance } from '#core/stance/stance.ts'
import { reportError } from '../../../state/errors.ts'
import type { ReadingSession } from '../model/reading-session.ts'
import { newId } from '../new-id.ts'

export type StancePatch = Partial<Omit<Stance, 'id' | 'article' | 'annotator' | 'codebook'>>

function replace(session: ReadingSession, id: string, by: Stance | null): void {
  session.state.setState(({ stances }) => {
    const known = stances.some((stance) => stance.id === id)
    if (by === null) return { stances: stances.filter((stance) => stance.id !== id) }
    return { stances: known ? stances.map((stance) => (stance.id === id ? by : stance)) : [...stances, by] }
  })
}

/** A new stance about the span, or about the article; the span is its first evidence. Gives back its id at once. */
export function createStance(session: ReadingSession, span: string | null): string {
  const { client, article, me } = session.parts
  const fields = {
    scope: span === null ? ('article' as const) : ('span' as const), span, holder: null, target: null, value: null, intensity: null,
    explicitness: null, sarcasm: null, confidence: null, evidence: span === null ? [] : [span], reported_by: null, note: null,
  }
  const id = newId()
  replace(session, id, { ...fields, id, article: article.id, annotator: me.id, codebook: session.stamp })
  session.delayed.flush()
  session.writer.send([id], () => client.annotations.createStance({ id, article: article.id, text_sha256: article.text_sha256, ...fields })).then(
    () => session.announce(t`New stance`),
    (error: unknown) => { replace(session, id, null); reportError(error) },
  )
  return id
}

export function updateStance(session: ReadingSession, stance: Stance, patch: StancePatch): void {
  replace(session, stance.id, { ...stance, ...patch })
  session.writer.send([stance.id], () => session.parts.client.annotations.updateStance({ id: stance.id, ...patch })).catch((error: unknown) => {
    replace(session, stance.id, stance)
    reportError(error)
  })
}

export function removeStance(session: ReadingSession, stance: Stance): void {
  replace(session, stance.id, null)
  session.writer.send([stance.id], () => session.parts.client.annotations.removeStance({ id: stance.id })).then(
    () => session.announce(t`Stance removed`),
    (error: unknown) => { replace(session, stance.id, stance); reportError(error) },
  )
}
