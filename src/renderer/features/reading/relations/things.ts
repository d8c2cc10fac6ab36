/** What stands behind an id at an end of a relation, as the codebook looks at it, and where in the text. */
import type { Thing } from '#core/relations/choices.ts'
import { choicesBetween, type Choice } from '#core/relations/choices.ts'
import { type End, findRelation } from '#core/relations/legal.ts'
import type { Relation, RelationArg } from '#core/relations/relation.ts'
import type { ReadingSession } from '../model/reading-session.ts'
import type { Entry } from '../model/span-model.ts'
import { readable } from '../readable.ts'

export const relationById = (session: ReadingSession, id: string): Relation | undefined => session.state.getState().relations.find((relation) => relation.id === id)

export const isOwn = (session: ReadingSession, relation: Relation): boolean => relation.annotator === session.parts.me.id

/** Relations of the layers that are shown, in no order. */
export function shownRelations(session: ReadingSession): readonly Relation[] {
  const { relations, hidden } = session.state.getState()
  return hidden.size === 0 ? relations : relations.filter(({ annotator }) => !hidden.has(annotator))
}

export const typeTitle = (session: ReadingSession, type: string): string => findRelation(session.parts.codebook, type)?.title ?? readable(type)

/** What is no annotation of this article is a claim of the registry. */
export function endOf(session: ReadingSession, ref: string): End {
  const span = session.model.get(ref)
  if (span !== undefined) return { kind: 'span', label: span.span.label }
  const relation = relationById(session, ref)
  if (relation !== undefined) return { kind: 'relation', type: relation.type }
  return session.state.getState().stances.some(({ id }) => id === ref) ? { kind: 'stance' } : { kind: 'claim' }
}

export function thingOf(session: ReadingSession, ref: string): Thing {
  const relation = relationById(session, ref)
  const claim = session.model.get(ref)?.span.claim ?? null
  return { ref, end: endOf(session, ref), claim, ...(relation !== undefined && isOwn(session, relation) ? { relation } : {}) }
}

const argsOf = (session: ReadingSession) => (id: string): readonly RelationArg[] | undefined => relationById(session, id)?.args

export const choicesFor = (session: ReadingSession, from: string, to: string): Choice[] => choicesBetween(session.parts.codebook, thingOf(session, from), thingOf(session, to), argsOf(session))

/** The span under an end: that of a stance, the first in the text of those that a relation stands on; `null` for what has no place in this text. */
export function spanUnder(session: ReadingSession, ref: string): Entry | null {
  const entry = session.model.get(ref)
  if (entry !== undefined) return entry
  const stance = session.state.getState().stances.find(({ id }) => id === ref)
  if (stance !== undefined) return stance.span === null ? null : (session.model.get(stance.span) ?? null)
  const under = (session.surface?.relations.spans(ref) ?? []).flatMap((span) => session.model.get(span) ?? [])
  return under.length === 0 ? null : under.reduce((one, other) => (other.start < one.start ? other : one))
}
