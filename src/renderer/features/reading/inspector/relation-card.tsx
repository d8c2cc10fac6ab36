/** The selected relation: what it says, its type, and its ends with their roles, each to be changed by itself. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Link2, Plus, Trash2, X } from 'lucide-react'
import { findRelation, hasRoom, LEAST_ENDS, mayStand, missingRoles } from '#core/relations/legal.ts'
import type { Relation, RelationArg } from '#core/relations/relation.ts'
import { retyped } from '#core/relations/retype.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { beginAddEnd, beginRelate } from '../commands/link.ts'
import { goToEnd, relationLock, removeSelectedRelation } from '../commands/relation.ts'
import { updateRelation } from '../commands/write-relations.ts'
import { describeEnd, describeRelation } from '../relations/describe.ts'
import { endOf, spanUnder, typeTitle } from '../relations/things.ts'
import { readable } from '../readable.ts'
import { useReading, useSession, useSpansVersion } from '../screen/session-context.tsx'
import { SmallSelect } from './small-select.tsx'

export function RelationCard({ relation }: { relation: Relation }) {
  const session = useSession()
  const { t } = useLingui()
  useSpansVersion()
  const lock = relationLock(session, relation.id)
  const { codebook } = session.parts
  const definition = findRelation(codebook, relation.type)
  const name = session.annotatorName(relation.annotator)
  const types = codebook.relations.flatMap((one) => {
    const args = one.type === relation.type ? relation.args : retyped(codebook, one, relation.args, (ref) => endOf(session, ref))
    return args === null ? [] : [{ id: one.type, name: one.title, args }]
  })
  const missing = definition === undefined ? [] : missingRoles(definition, relation.args)
  return (
    <section className={lock === null ? 'card relation-card' : 'card relation-card read-only'} aria-label={t`Selected relation`}>
      <header className="card-head">
        {lock === null
          ? <SmallSelect label={t`Kind of relation`} options={types} value={relation.type} shown={typeTitle(session, relation.type)} onChange={(type) => updateRelation(session, relation, { type, args: types.find(({ id }) => id === type)!.args })} />
          : <strong><bdi>{typeTitle(session, relation.type)}</bdi></strong>}
        <span className="muted card-place"><Plural value={relation.args.length} one="# end" other="# ends" /></span>
        {lock === null && <IconButton label={t`Remove this relation`} keys="Delete" icon={<Trash2 />} placement="start" onPress={() => { removeSelectedRelation(session); session.focusText() }} />}
      </header>
      <p className="visually-hidden">{describeRelation(session, relation)}</p>
      {lock !== null && session.parts.readOnly === null && <p className="card-note"><Trans>by <bdi>{name}</bdi></Trans></p>}
      <ul className="relation-ends">
        {relation.args.map((arg, at) => <End key={`${arg.role}:${arg.ref}`} relation={relation} arg={arg} at={at} isLocked={lock !== null} />)}
      </ul>
      {missing.map((role) => <p key={role} className="card-note missing-end"><Trans>{readable(role)} is missing</Trans></p>)}
      {lock === null && (
        <div className="relation-acts">
          <Button kind="quiet" icon={<Plus />} onPress={() => beginAddEnd(session, relation.id)}><Trans>Add an end</Trans></Button>
          <Button kind="quiet" icon={<Link2 />} keys="Y" onPress={() => beginRelate(session)}><Trans>Relate</Trans></Button>
        </div>
      )}
    </section>
  )
}

function End({ relation, arg, at, isLocked }: { relation: Relation; arg: RelationArg; at: number; isLocked: boolean }) {
  const session = useSession()
  const { t } = useLingui()
  const current = useReading((state) => state.relationEnd) === at
  const { codebook } = session.parts
  const definition = findRelation(codebook, relation.type)
  const entry = spanUnder(session, arg.ref)
  const others = relation.args.filter((_, other) => other !== at)
  const roles = (definition?.roles ?? []).filter((role) => role === arg.role || (mayStand(codebook, definition!, role, endOf(session, arg.ref)) && hasRoom(definition!, role, others.filter((one) => one.role === role).length)))
  const change = (role: string): void => updateRelation(session, relation, { args: relation.args.map((one, other) => (other === at ? { role, ref: one.ref } : one)) })
  const role = readable(arg.role)
  return (
    <li className="relation-end" aria-current={current || undefined} style={{ '--c': session.color(entry?.span.label ?? '') } as React.CSSProperties}>
      {isLocked ? <span className="muted">{role}</span> : <SmallSelect label={t`Role`} options={roles.map((id) => ({ id, name: readable(id) }))} value={arg.role} shown={role} onChange={change} />}
      {entry === null
        ? <span className="muted one-line">{describeEnd(session, arg.ref)}</span>
        : <button type="button" className="mention-link one-line" dir="auto" onClick={() => goToEnd(session, arg.ref)}>{describeEnd(session, arg.ref)}</button>}
      {!isLocked && relation.args.length > LEAST_ENDS && <IconButton label={t`Take this end away: ${role}`} icon={<X />} placement="start" onPress={() => updateRelation(session, relation, { args: others })} />}
    </li>
  )
}
