/** The relations of the state as the surface draws them. */
import type { Relation } from '#core/relations/relation.ts'
import type { ReadingSession } from '../model/reading-session.ts'
import { readable } from '../readable.ts'
import type { DrawnEnd, DrawnRelation } from '../surface/arcs/arc-relation.ts'
import { shownRelations, typeTitle } from './things.ts'

export function drawnRelations(session: ReadingSession): DrawnRelation[] {
  const { codebook } = session.parts
  const types = new Map(codebook.relations.map(({ type }, at) => [type, at]))
  // Of two roles the second is where the relation leads.
  const goals = new Map(codebook.relations.map(({ type, roles }) => [type, roles.length === 2 ? roles[1] : undefined]))
  const shown = shownRelations(session)
  const ids = new Set(shown.map(({ id }) => id))
  const spanOf = new Map(session.state.getState().stances.map(({ id, span }) => [id, span]))
  const at = (ref: string): DrawnEnd['at'] => {
    if (ids.has(ref)) return { kind: 'relation' }
    const span = spanOf.get(ref)
    if (span !== undefined && span !== null) return { kind: 'span', span }
    return session.model.get(ref) === undefined ? { kind: 'aside' } : { kind: 'span', span: ref }
  }
  return shown.map(({ id, type, args }: Relation) => ({
    id, type: types.get(type) ?? -1, title: typeTitle(session, type),
    ends: args.map(({ role, ref }) => ({ ref, role: readable(role), isGoal: goals.get(type) === role, at: at(ref) })),
  }))
}

/** Which relations are drawn with their names: the chosen one and the one pointed at; else those on the selected span, while they are few. */
export function arcsInFocus(session: ReadingSession): readonly string[] {
  const { relation, pointed, selected } = session.state.getState()
  const chosen = [relation, pointed].filter((id) => id !== null)
  if (chosen.length > 0 || selected === null) return [...new Set(chosen)]
  const on = session.surface?.relations.on(selected) ?? []
  return on.length > MOST_IN_FOCUS ? [] : on.map(({ id }) => id)
}

/** More relations with all their names cover each other. */
const MOST_IN_FOCUS = 4
