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

/**
 * A new stance about the span, or about the article; the span is its first evidence. It is made in the project with its first
 * answer, so that one who only looked leaves no empty record. Gives back its id.
 */
export function beginStance(session: ReadingSession, span: string | null): string {
  const { article, me } = session.parts
  dropUntouchedStance(session)
  const id = newId()
  session.state.setState({ drafting: id })
  replace(session, id, {
    id, article: article.id, annotator: me.id, codebook: session.stamp,
    scope: span === null ? 'article' : 'span', span, holder: null, target: null, value: null, intensity: null,
    explicitness: null, sarcasm: null, confidence: null, evidence: span === null ? [] : [span], reported_by: null, note: null,
  })
  return id
}

/** Takes a stance that has no answer yet off the screen, unless its evidence is being chosen in the text, or a name for it is just being made. */
export function dropUntouchedStance(session: ReadingSession): void {
  const { drafting, picking } = session.state.getState()
  if (drafting === null || picking !== null || !session.writer.idle) return
  session.state.setState({ drafting: null })
  replace(session, drafting, null)
}

function createStance(session: ReadingSession, stance: Stance): void {
  const { client, article } = session.parts
  const { id, annotator: _annotator, codebook: _codebook, article: _article, ...fields } = stance
  session.state.setState({ drafting: null })
  session.delayed.flush()
  session.writer.send([id], () => client.annotations.createStance({ id, article: article.id, text_sha256: article.text_sha256, ...fields })).then(
    () => session.announce(t`New stance`),
    (error: unknown) => { replace(session, id, null); reportError(error) },
  )
}

/** `stance` may be older than what is on the screen, as after a while of choosing evidence. */
export function updateStance(session: ReadingSession, stance: Stance, patch: StancePatch): void {
  const { stances, drafting } = session.state.getState()
  const before = stances.find(({ id }) => id === stance.id) ?? stance
  const next = { ...before, ...patch }
  session.lastStance = stance.id
  replace(session, stance.id, next)
  if (drafting === stance.id) return createStance(session, next)
  session.writer.send([stance.id], () => session.parts.client.annotations.updateStance({ id: stance.id, ...patch })).catch((error: unknown) => {
    replace(session, stance.id, before)
    reportError(error)
  })
}

export function removeStance(session: ReadingSession, stance: Stance): void {
  if (session.state.getState().drafting === stance.id) return dropUntouchedStance(session)
  replace(session, stance.id, null)
  session.writer.send([stance.id], () => session.parts.client.annotations.removeStance({ id: stance.id })).then(
    () => session.announce(t`Stance removed`),
    (error: unknown) => { replace(session, stance.id, stance); reportError(error) },
  )
}
