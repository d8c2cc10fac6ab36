/** A type of relation: its roles, and what may stand in each. */
import { Trans } from '@lingui/react/macro'
import { Trash2 } from 'lucide-react'
import type { RelationDefinition, RelationEnd } from '#core/codebook/codebook.ts'
import { Button } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/field.tsx'
import { useEditing } from '../model/editing.tsx'
import { type Patch, patched, withItem, withoutItem } from '../model/patch.ts'
import { EndForm } from './end-form.tsx'
import { errorOf } from './error-of.ts'
import { IdField } from './id-field.tsx'
import { LinesField } from './lines-field.tsx'
import { Section } from './section.tsx'

export function RelationForm({ index }: { index: number }) {
  const { codebook, edit, problemAt, problemWithin } = useEditing()
  const relation = codebook.relations[index]
  if (relation === undefined) return null
  const path = ['relations', index]
  const take = (patch: Patch<RelationDefinition>, field: string | null): void =>
    edit((it) => ({ ...it, relations: withItem(it.relations, index, patched(relation, patch)) }), field === null ? null : [...path, field])
  const ends = relation.ends ?? {}
  const setEnd = (role: string, end: RelationEnd | undefined): void => {
    const next = Object.fromEntries(relation.roles.concat(Object.keys(ends)).flatMap((one): [string, RelationEnd][] => {
      const at = one === role ? end : ends[one]
      return at === undefined ? [] : [[one, at]]
    }))
    take({ ends: Object.keys(next).length === 0 ? undefined : next }, null)
  }
  return (
    <>
      <Section title={<Trans>Relation</Trans>}>
        <div className="cb-pair">
          <TextField label={<Trans>Title</Trans>} value={relation.title} onChange={(title) => take({ title }, 'title')} {...errorOf(problemAt(...path, 'title'))} />
          <IdField label={<Trans>Name in exports</Trans>} value={relation.type} onChange={(type) => take({ type }, null)} {...errorOf(problemAt(...path, 'type'))} />
        </div>
        <LinesField label={<Trans>Roles of its ends, one a line</Trans>} value={relation.roles} onChange={(roles) => take({ roles }, 'roles')} {...errorOf(problemWithin(...path, 'roles'))} />
      </Section>
      <Section title={<Trans>What may stand where</Trans>}>
        {[...new Set([...relation.roles, ...Object.keys(ends)])].map((role) => <EndForm key={role} role={role} end={Object.hasOwn(ends, role) ? ends[role] : undefined} path={[...path, 'ends', role]} onChange={(end) => setEnd(role, end)} />)}
      </Section>
      <div><Button kind="danger" icon={<Trash2 />} onPress={() => edit((it) => ({ ...it, relations: withoutItem(it.relations, index) }), null)}><Trans>Take the relation away</Trans></Button></div>
    </>
  )
}
