/** What may stand at one end of a relation. */
import { Trans, useLingui } from '@lingui/react/macro'
import type { RelationEnd } from '#core/codebook/codebook.ts'
import type { JsonPath } from '#core/formats/json-places.ts'
import { ChoicesField } from '../../../ui/choices-field.tsx'
import { Checkbox } from '../../../ui/field.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { useEditing } from '../model/editing.tsx'
import { type Patch, patched } from '../model/patch.ts'
import { errorOf } from './error-of.ts'

export function EndForm({ role, end, path, onChange }: { role: string; end: RelationEnd | undefined; path: JsonPath; onChange(end: RelationEnd | undefined): void }) {
  const { t } = useLingui()
  const { codebook, problemAt, problemWithin } = useEditing()
  const it = end ?? {}
  const take = (patch: Patch<RelationEnd>): void => {
    const next = patched(it, patch)
    onChange(Object.keys(next).length === 0 ? undefined : next)
  }
  /** The given ids in the order of the codebook. */
  const inOrder = (ids: readonly string[], known: readonly string[]): string[] => [...known.filter((id) => ids.includes(id)), ...ids.filter((id) => !known.includes(id))]
  return (
    <fieldset className="cb-end">
      <legend><bdi>{role}</bdi></legend>
      {problemAt(...path) !== undefined && <p className="field-error">{problemAt(...path)}</p>}
      <SelectField
        label={<Trans>Spans</Trans>} value={it.labels === undefined ? 'any' : 'some'} onChange={(which) => take({ labels: which === 'any' ? undefined : (it.labels ?? []) })}
        options={[{ id: 'any', name: t`of any label` }, { id: 'some', name: t`of these labels only` }]}
      />
      {it.labels !== undefined && (
        <ChoicesField
          label={<Trans>Labels, with their kinds</Trans>} options={codebook.labels.map(({ id, title }) => ({ id, name: title }))} value={it.labels}
          onChange={(ids) => take({ labels: inOrder(ids, codebook.labels.map(({ id }) => id)) })} {...errorOf(problemWithin(...path, 'labels'))}
        />
      )}
      <ChoicesField
        label={<Trans>Also these relations</Trans>} options={codebook.relations.map(({ type, title }) => ({ id: type, name: title }))} value={it.relations ?? []}
        onChange={(types) => take({ relations: types.length === 0 ? undefined : inOrder(types, codebook.relations.map(({ type }) => type)) })} {...errorOf(problemWithin(...path, 'relations'))}
      />
      <div className="choices">
        <Checkbox isSelected={it.stances === true} onChange={(on) => take({ stances: on ? true : undefined })}><Trans>Also stances</Trans></Checkbox>
        <Checkbox isSelected={it.claims === true} onChange={(on) => take({ claims: on ? true : undefined })}><Trans>Also claims of the registry</Trans></Checkbox>
        <Checkbox isSelected={it.required === true} onChange={(on) => take({ required: on ? true : undefined })}><Trans>Must be there</Trans></Checkbox>
        <Checkbox isSelected={it.many === false} onChange={(on) => take({ many: on ? false : undefined })}><Trans>At most one</Trans></Checkbox>
      </div>
    </fieldset>
  )
}
