/** Writes to relations: on the screen at once, taken back with the reason where the project refuses. */
import { t } from '@lingui/core/macro'
import type { Relation, RelationArg } from '#core/relations/relation.ts'
import { reportError } from '../../../state/errors.ts'
import type { ReadingSession } from '../model/reading-session.ts'
import { describeRelation } from '../relations/describe.ts'
import { newId } from '../new-id.ts'

function add(session: ReadingSession, relation: Relation): void {
  session.state.setState(({ relations }) => ({ relations: relations.some(({ id }) => id === relation.id) ? relations.map((one) => (one.id === relation.id ? relation : one)) : [...relations, relation] }))
}

function drop(session: ReadingSession, id: string): void {
  session.state.setState(({ relations, relation, pointed }) => ({
    relations: relations.filter((one) => one.id !== id), relation: relation === id ? null : relation, pointed: pointed === id ? null : pointed,
  }))
}

export function createRelation(session: ReadingSession, type: string, args: readonly RelationArg[]): void {
  const { client, article, me } = session.parts
  const id = newId()
  session.delayed.flush()
  const relation: Relation = { id, article: article.id, annotator: me.id, type, args, codebook: session.stamp }
  add(session, relation)
  session.writer.send([id], () => client.annotations.createRelation({ id, article: article.id, text_sha256: article.text_sha256, type, args: args.map(({ role, ref }) => ({ role, ref })) })).then(
    () => {
      const words = describeRelation(session, relation)
      session.announce(t`Related. ${words}`)
    },
    (error: unknown) => { drop(session, id); reportError(error) },
  )
}

/** Another type, other ends or other roles, as one step. */
export function updateRelation(session: ReadingSession, before: Relation, patch: { readonly type?: string; readonly args?: readonly RelationArg[] }): void {
  const after: Relation = { ...before, ...patch, codebook: session.stamp }
  const { type, args } = patch
  session.delayed.flush()
  add(session, after)
  const input = { id: before.id, ...(type === undefined ? {} : { type }), ...(args === undefined ? {} : { args: args.map(({ role, ref }) => ({ role, ref })) }) }
  session.writer.send([before.id], () => session.parts.client.annotations.updateRelation(input)).then(
    () => session.announce(describeRelation(session, after)),
    (error: unknown) => { add(session, before); reportError(error) },
  )
}

export function removeRelation(session: ReadingSession, relation: Relation): void {
  drop(session, relation.id)
  session.writer.send([relation.id], () => session.parts.client.annotations.removeRelation({ id: relation.id })).then(
    () => session.announce(t`Relation removed`),
    (error: unknown) => { add(session, relation); reportError(error) },
  )
}
