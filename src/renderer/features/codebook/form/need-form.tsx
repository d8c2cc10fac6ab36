/** One way to keep a rule. */
import { Trans, useLingui } from '@lingui/react/macro'
import type { LabelDefinition, Need } from '#core/codebook/codebook.ts'
import type { JsonPath } from '#core/formats/json-places.ts'
import { SelectField } from '../../../ui/select-field.tsx'
import { useEditing } from '../model/editing.tsx'
import { ConditionValues } from './condition-field.tsx'
import { errorOf } from './error-of.ts'

type Kind = 'relation' | 'attribute' | 'overlaps' | 'claim'
export const kindOfNeed = (need: Need): Kind => ('relation' in need ? 'relation' : 'attribute' in need ? 'attribute' : 'overlaps' in need ? 'overlaps' : 'claim')

export interface NeedFormProps {
  need: Need
  /** The label that the rule is about. */
  label: LabelDefinition | undefined
  path: JsonPath
  onChange(need: Need): void
}

export function NeedForm({ need, label, path, onChange }: NeedFormProps) {
  const { t } = useLingui()
  const { codebook, problemAt, problemWithin } = useEditing()
  const other = codebook.labels.find(({ id }) => id !== label?.id)?.id ?? label?.id ?? ''
  const begin = (kind: string): void => {
    if (kind === kindOfNeed(need)) return
    const [relation] = codebook.relations
    if (kind === 'claim') onChange({ claim: true })
    else if (kind === 'overlaps') onChange({ overlaps: other })
    else if (kind === 'attribute') onChange({ attribute: label?.attributes[0]?.name ?? '' })
    else onChange({ relation: relation?.type ?? '', as: relation?.roles.at(-1) ?? '', with: relation?.roles[0] ?? '' })
  }
  return (
    <div className="cb-need">
      <SelectField
        label={<Trans>It</Trans>} value={kindOfNeed(need)} onChange={begin} {...errorOf(problemAt(...path))}
        options={[{ id: 'relation', name: t`stands in a relation` }, { id: 'attribute', name: t`has an attribute answered` }, { id: 'overlaps', name: t`overlaps a span of a label` }, { id: 'claim', name: t`is linked to a claim of the registry` }]}
      />
      {'relation' in need && <RelationNeed need={need} path={path} onChange={onChange} />}
      {'overlaps' in need && <SelectField label={<Trans>of the label</Trans>} value={need.overlaps} options={codebook.labels.map(({ id, title }) => ({ id, name: title }))} onChange={(overlaps) => onChange({ overlaps })} {...errorOf(problemAt(...path, 'overlaps'))} />}
      {'attribute' in need && (
        <>
          <SelectField label={<Trans>the attribute</Trans>} value={need.attribute} options={(label?.attributes ?? []).map(({ name, title }) => ({ id: name, name: title }))} onChange={(attribute) => onChange({ attribute })} {...errorOf(problemAt(...path, 'attribute'))} />
          <SelectField
            label={<Trans>with</Trans>} value={need.in === undefined ? 'any' : 'some'} options={[{ id: 'any', name: t`any answer` }, { id: 'some', name: t`one of some values` }]}
            onChange={(which) => onChange(which === 'any' ? { attribute: need.attribute } : { attribute: need.attribute, in: need.in ?? [] })}
          />
          {need.in !== undefined && <ConditionValues condition={{ attribute: need.attribute, in: need.in }} definition={label?.attributes.find(({ name }) => name === need.attribute)} error={problemWithin(...path, 'in')} onChange={onChange} />}
        </>
      )}
    </div>
  )
}

function RelationNeed({ need, path, onChange }: { need: Extract<Need, { relation: string }>; path: JsonPath; onChange(need: Need): void }) {
  const { codebook, problemAt } = useEditing()
  const roles = (codebook.relations.find(({ type }) => type === need.relation)?.roles ?? []).map((role) => ({ id: role, name: role }))
  const choose = (type: string): void => {
    const relation = codebook.relations.find((one) => one.type === type)
    onChange({ relation: type, as: relation?.roles.at(-1) ?? '', with: relation?.roles[0] ?? '' })
  }
  return (
    <>
      <SelectField label={<Trans>of the type</Trans>} value={need.relation} options={codebook.relations.map(({ type, title }) => ({ id: type, name: title }))} onChange={choose} {...errorOf(problemAt(...path, 'relation'))} />
      <SelectField label={<Trans>as</Trans>} value={need.as} options={roles} onChange={(as) => onChange({ ...need, as })} {...errorOf(problemAt(...path, 'as'))} />
      <SelectField label={<Trans>together with</Trans>} value={need.with} options={roles} onChange={(role) => onChange({ ...need, with: role })} {...errorOf(problemAt(...path, 'with'))} />
    </>
  )
}
