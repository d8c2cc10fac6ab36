/** Relating the selected span to others: the kind is chosen from a list, then the text is asked for every further end. */
import { t } from '@lingui/core/macro'
import type { RelationDefinition } from '#core/codebook/codebook.ts'
import type { RelationArg } from '#core/relations/relation.ts'
import { readable } from '../readable.ts'
import type { ReadingSession } from '../model/reading-session.ts'
import type { Entry } from '../model/span-model.ts'
import { pickSpan } from './pick.ts'
import { createRelation } from './write-relations.ts'

/** Fewer ends relate nothing. */
const LEAST_ENDS = 2

export function beginRelate(session: ReadingSession): void {
  if (session.parts.readOnly !== null) return session.refuse(session.parts.readOnly)
  if (session.selected === null) return session.refuse(t`Choose the span to relate first`)
  if (session.parts.codebook.relations.length === 0) return session.refuse(t`The codebook has no relations`)
  session.state.setState({ choosing: 'relation' })
}

/** By its label where a role is called like it (`SOURCE` is the source), else the first role that is free. */
function roleOf(definition: RelationDefinition, entry: Entry): string {
  return definition.roles.find((role) => role.toUpperCase() === entry.span.label) ?? definition.roles[0]!
}

export function relate(session: ReadingSession, type: string): void {
  const definition = session.parts.codebook.relations.find((one) => one.type === type)
  const entry = session.selected
  if (definition === undefined || entry === null) return
  const own = roleOf(definition, entry)
  ask(session, definition, definition.roles.filter((role) => role !== own), [{ role: own, ref: entry.span.id }])
}

/** Asks for one role after the other; an end that is left out is none. */
function ask(session: ReadingSession, definition: RelationDefinition, roles: readonly string[], args: readonly RelationArg[]): void {
  const [role, ...rest] = roles
  if (role === undefined) return finish(session, definition, args)
  const go = (next: readonly RelationArg[]): void => ask(session, definition, rest, next)
  const mayLeaveOut = args.length + rest.length >= LEAST_ENDS
  const name = readable(role)
  pickSpan(session, t`${definition.title}: choose “${name}”`, (ref) => go(args.some((arg) => arg.ref === ref) ? args : [...args, { role, ref }]), {
    candidate: nearest(session, role, args), ...(mayLeaveOut ? { skip: () => go(args) } : {}),
  })
}

function finish(session: ReadingSession, definition: RelationDefinition, args: readonly RelationArg[]): void {
  if (args.length < LEAST_ENDS) return session.refuse(t`A relation needs two ends: nothing was related`)
  const order = (arg: RelationArg): number => definition.roles.indexOf(arg.role)
  createRelation(session, definition.type, [...args].sort((a, b) => order(a) - order(b)))
}

/** Of the spans whose label is called like the role, one's own and nearest to the first end. */
function nearest(session: ReadingSession, role: string, args: readonly RelationArg[]): string | null {
  const from = session.model.get(args[0]!.ref)
  const fitting = session.model.ordered().filter((entry) => entry.span.label === role.toUpperCase() && session.isMine(entry) && !args.some((arg) => arg.ref === entry.span.id))
  const distance = (entry: Entry): number => (from === undefined ? 0 : Math.max(0, entry.start - from.end, from.start - entry.end))
  return fitting.sort((a, b) => distance(a) - distance(b))[0]?.span.id ?? null
}
