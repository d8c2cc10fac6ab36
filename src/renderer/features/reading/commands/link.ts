/** Putting two things into a relation, by mouse or by keys: legal ends alone are taken, then one of what they may be to each other is chosen. */
import { t } from '@lingui/core/macro'
import type { RelationDefinition } from '#core/codebook/codebook.ts'
import type { Choice } from '#core/relations/choices.ts'
import { findRelation, hasRoom, LEAST_ENDS, mayStand, missingRoles } from '#core/relations/legal.ts'
import type { RelationArg } from '#core/relations/relation.ts'
import type { ReadingSession } from '../model/reading-session.ts'
import type { Linking } from '../model/relation-state.ts'
import { choicesFor, endOf, relationById, shownRelations, spanUnder, typeTitle } from '../relations/things.ts'
import { readable } from '../readable.ts'
import { pickSpan } from './pick.ts'
import { createRelation, updateRelation } from './write-relations.ts'

/** Marks the selected span or relation as one end and asks for the other. */
export function beginRelate(session: ReadingSession): void {
  const { selected, relation } = session.state.getState()
  const from = relation ?? selected
  if (session.parts.readOnly !== null) return session.refuse(session.parts.readOnly)
  if (from === null) return session.refuse(t`Choose the span to relate first`)
  if (session.parts.codebook.relations.length === 0) return session.refuse(t`The codebook has no relations`)
  const legal = (ref: string): boolean => choicesFor(session, from, ref).length > 0
  pickSpan(session, t`Relate: choose the other end`, (to) => putTogether(session, from, to, null), { legal, candidate: nearest(session, from, legal) })
}

/** Asks what the two are to each other; where the codebook leaves one answer, that is it. */
export function putTogether(session: ReadingSession, from: string, to: string, at: Linking['at']): void {
  const choices = choicesFor(session, from, to)
  const goesOn = at === null
  if (choices.length === 0) return session.refuse(t`The codebook allows no relation between these two`)
  if (choices.length === 1) return choose(session, choices[0]!, goesOn)
  session.state.setState({ linking: { choices, at, goesOn } })
}

/** `goesOn` asks for every further role that something may stand in; else only for those without which there is no relation. */
export function choose(session: ReadingSession, choice: Choice, goesOn: boolean): void {
  if (choice.kind === 'add') {
    const relation = relationById(session, choice.relation)
    if (relation !== undefined) updateRelation(session, relation, { args: [...relation.args, choice.end] })
    return
  }
  const definition = findRelation(session.parts.codebook, choice.type)!
  const args = [choice.from, choice.to]
  const missing = new Set(missingRoles(definition, args))
  ask(session, definition, definition.roles.filter((role) => !args.some((arg) => arg.role === role) && (goesOn || missing.has(role))), args)
}

/** Asks for one role after the other; an end that is left out is none. */
function ask(session: ReadingSession, definition: RelationDefinition, roles: readonly string[], args: readonly RelationArg[]): void {
  const [role, ...rest] = roles
  if (role === undefined) return finish(session, definition, args)
  const legal = (ref: string): boolean => mayStand(session.parts.codebook, definition, role, endOf(session, ref)) && !args.some((arg) => arg.ref === ref)
  const go = (next: readonly RelationArg[]): void => ask(session, definition, rest, next)
  const mayLeaveOut = !missingRoles(definition, args).includes(role)
  const candidate = nearest(session, args[0]!.ref, (ref) => legal(ref) && isCalledLike(session, ref, role))
  if (mayLeaveOut && candidate === null && !anyLegal(session, legal)) return go(args)
  const name = readable(role)
  pickSpan(session, t`${definition.title}: choose “${name}”`, (ref) => go([...args, { role, ref }]), { legal, candidate, ...(mayLeaveOut ? { skip: () => go(args) } : {}) })
}

function finish(session: ReadingSession, definition: RelationDefinition, args: readonly RelationArg[]): void {
  if (args.length < LEAST_ENDS) return session.refuse(t`A relation needs two ends: nothing was related`)
  const order = (arg: RelationArg): number => definition.roles.indexOf(arg.role)
  createRelation(session, definition.type, [...args].sort((a, b) => order(a) - order(b)))
}

/** Asks the text for one more end of a relation that is there. */
export function beginAddEnd(session: ReadingSession, id: string): void {
  const relation = relationById(session, id)
  const definition = relation === undefined ? undefined : findRelation(session.parts.codebook, relation.type)
  if (relation === undefined || definition === undefined) return session.refuse(t`The codebook has no such relation: give it another type first`)
  const additions = (ref: string): Choice[] => choicesFor(session, ref, id).filter((choice) => choice.kind === 'add' && choice.relation === id)
  const legal = (ref: string): boolean => additions(ref).length > 0
  const roles = definition.roles.filter((role) => hasRoom(definition, role, relation.args.filter((arg) => arg.role === role).length))
  if (roles.length === 0) return session.refuse(t`Every role of this relation is taken`)
  const title = typeTitle(session, relation.type)
  pickSpan(session, t`${title}: choose one more end`, (ref) => {
    const choices = additions(ref)
    if (choices.length === 1) choose(session, choices[0]!, false)
    else session.state.setState({ linking: { choices, at: null, goesOn: false } })
  }, { legal, candidate: nearest(session, id, legal) })
}

const isCalledLike = (session: ReadingSession, ref: string, role: string): boolean => session.model.get(ref)?.span.label.toUpperCase() === role.toUpperCase()

const anyLegal = (session: ReadingSession, legal: (ref: string) => boolean): boolean =>
  session.model.ordered().some((entry) => legal(entry.span.id)) || shownRelations(session).some(({ id }) => legal(id))

/** Of one's own spans that may be the answer, the nearest to what is related; further on before further back. */
function nearest(session: ReadingSession, from: string, legal: (ref: string) => boolean): string | null {
  const place = spanUnder(session, from)
  if (place === null) return null
  const spans = session.model.ordered()
  const at = session.model.rank(place)
  for (let step = 1; step < spans.length; step += 1) {
    for (const entry of [spans[at + step], spans[at - step]]) if (entry !== undefined && entry.span.id !== from && session.isMine(entry) && legal(entry.span.id)) return entry.span.id
  }
  return null
}
