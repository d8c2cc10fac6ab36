/** What the selected span is related to, and how: every other end is a way to it. */
import { Trans, useLingui } from '@lingui/react/macro'
import { Link2, X } from 'lucide-react'
import type { Relation } from '#core/relations/relation.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { beginRelate } from '../commands/link.ts'
import { goToEnd, selectRelation } from '../commands/relation.ts'
import { describeEnd } from '../relations/describe.ts'
import { spanUnder, typeTitle } from '../relations/things.ts'
import { removeRelation } from '../commands/write-relations.ts'
import type { Entry } from '../model/span-model.ts'
import { useReading, useSession, useSpansVersion } from '../screen/session-context.tsx'
import { readable } from '../readable.ts'

export function RelationsCard({ entry }: { entry: Entry }) {
  const session = useSession()
  const { t } = useLingui()
  useSpansVersion()
  const relations = useReading((state) => state.relations)
  const hidden = useReading((state) => state.hidden)
  const here = relations.filter(({ annotator, args }) => !hidden.has(annotator) && args.some(({ ref }) => ref === entry.span.id))
  const { readOnly, codebook } = session.parts
  if (here.length === 0 && (readOnly !== null || codebook.relations.length === 0)) return null
  return (
    <section className="card-group" aria-label={t`Relations`}>
      <header className="group-head">
        <h2 className="heading"><Trans>Relations</Trans></h2>
        {here.length > 0 && <span className="group-key"><Kbd keys="Shift+Y" /></span>}
        {readOnly === null && codebook.relations.length > 0 && <Button kind="quiet" icon={<Link2 />} keys="Y" onPress={() => beginRelate(session)}><Trans>Relate</Trans></Button>}
      </header>
      {here.map((relation) => <RelationRow key={relation.id} relation={relation} span={entry.span.id} />)}
    </section>
  )
}

function RelationRow({ relation, span }: { relation: Relation; span: string }) {
  const session = useSession()
  const { t } = useLingui()
  const title = typeTitle(session, relation.type)
  const isMine = relation.annotator === session.parts.me.id
  const own = relation.args.find(({ ref }) => ref === span)?.role ?? ''
  const name = session.annotatorName(relation.annotator)
  return (
    <div className={isMine ? 'card relation' : 'card relation read-only'}>
      <header className="relation-head">
        <span><button type="button" className="relation-title" onClick={() => { selectRelation(session, relation.id); session.focusText() }}><bdi>{title}</bdi></button> <span className="muted">{isMine ? t`as ${readable(own)}` : t`as ${readable(own)} · ${name}`}</span></span>
        {isMine && session.parts.readOnly === null && <IconButton label={t`Remove this relation`} icon={<X />} placement="start" onPress={() => removeRelation(session, relation)} />}
      </header>
      {relation.args.filter(({ ref }) => ref !== span).map(({ role, ref }) => {
        const other = spanUnder(session, ref)
        return (
          <div key={`${role}:${ref}`} className="fact" style={{ '--c': session.color(session.model.get(ref)?.span.label ?? '') } as React.CSSProperties}>
            <span className="muted">{readable(role)}</span>
            {other === null ? <span className="muted one-line">{describeEnd(session, ref)}</span> : <button type="button" className="mention-link one-line" dir="auto" onClick={() => goToEnd(session, ref)}>{describeEnd(session, ref)}</button>}
          </div>
        )
      })}
    </div>
  )
}
