/** Writes to relations: on the screen at once, taken back with the reason where the project refuses. */
import { t } from '@lingui/core/macro'
import type { Relation, RelationArg } from '#core/relations/relation.ts'
import { reportError } from '../../../state/errors.ts'
import type { ReadingSession } from '../model/reading-session.ts'
import { newId } from '../new-id.ts'

function add(session: ReadingSession, relation: Relation): void {
  session.state.setState(({ relations }) => ({ relations: [...relations.filter(({ id }) => id !== relation.id), relation] }))
}

function drop(session: ReadingSession, id: string): void {
  session.state.setState(({ relations }) => ({ relations: relations.filter((relation) => relation.id !== id) }))
}

export function createRelation(session: ReadingSession, type: string, args: readonly RelationArg[]): void {
  const { client, article, me, codebook } = session.parts
  const id = newId()
  session.delayed.flush()
  add(session, { id, article: article.id, annotator: me.id, type, args, codebook: session.stamp })
  const title = codebook.relations.find((one) => one.type === type)?.title ?? type
  session.writer.send([id], () => client.annotations.createRelation({ id, article: article.id, text_sha256: article.text_sha256, type, args: args.map(({ role, ref }) => ({ role, ref })) })).then(
    () => session.announce(t`Related: ${title}`),
    (error: unknown) => { drop(session, id); reportError(error) },
  )
}

export function removeRelation(session: ReadingSession, relation: Relation): void {
  drop(session, relation.id)
  session.writer.send([relation.id], () => session.parts.client.annotations.removeRelation({ id: relation.id })).then(
    () => session.announce(t`Relation removed`),
    (error: unknown) => { add(session, relation); reportError(error) },
  )
}
