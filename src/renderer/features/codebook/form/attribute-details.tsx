/** What an attribute takes, when it is asked, and what it begins with. */
import { Trans, useLingui } from '@lingui/react/macro'
import type { AttributeDefinition } from '#core/codebook/codebook.ts'
import type { JsonPath } from '#core/formats/json-places.ts'
import { TextField } from '../../../ui/field.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { useEditing } from '../model/editing.tsx'
import type { Patch } from '../model/patch.ts'
import { ConditionField } from './condition-field.tsx'
import { errorOf } from './error-of.ts'
import { LinesField } from './lines-field.tsx'
import { NumberText } from './number-text.tsx'

export interface AttributeDetailsProps {
  attribute: AttributeDefinition
  /** Those of the same label. */
  all: readonly AttributeDefinition[]
  path: JsonPath
  onChange(patch: Patch<AttributeDefinition>, field: string): void
}

export function AttributeDetails({ attribute, all, path, onChange }: AttributeDetailsProps) {
  const { t } = useLingui()
  const { problemAt, problemWithin } = useEditing()
  return (
    <div className="cb-attribute-details">
      {attribute.type === 'choice' && <LinesField label={<Trans>Options, one a line</Trans>} value={attribute.options ?? []} onChange={(options) => onChange({ options }, 'options')} {...errorOf(problemWithin(...path, 'options') ?? problemAt(...path))} />}
      {attribute.type === 'number' && (
        <div className="cb-pair">
          <NumberText label={<Trans>At least</Trans>} value={attribute.min} onChange={(min) => onChange({ min }, 'min')} {...errorOf(problemAt(...path, 'min'))} />
          <NumberText label={<Trans>At most</Trans>} value={attribute.max} onChange={(max) => onChange({ max }, 'max')} {...errorOf(problemAt(...path, 'max'))} />
        </div>
      )}
      <ConditionField
        label={t`Asked`} none={t`always`} definitions={all.filter((other) => other !== attribute)} condition={attribute.when} path={[...path, 'when']}
        onChange={(when) => onChange({ when }, 'when')}
      />
      <DefaultField attribute={attribute} error={problemAt(...path, 'default')} onChange={(value) => onChange({ default: value }, 'default')} />
    </div>
  )
}

const NOTHING = ' nothing'

function DefaultField({ attribute, error, onChange }: { attribute: AttributeDefinition; error: string | undefined; onChange(value: AttributeDefinition['default']): void }) {
  const { t } = useLingui()
  const { type, options = [], default: value } = attribute
  const label = <Trans>Begins with</Trans>
  const choices = type === 'choice' ? options.map((option) => ({ id: option, name: option })) : type === 'flag' ? [{ id: 'true', name: t`yes` }, { id: 'false', name: t`no` }] : null
  if (choices !== null) {
    return (
      <SelectField
        label={label} options={[{ id: NOTHING, name: t`nothing` }, ...choices]} value={value === undefined ? NOTHING : String(value)} {...errorOf(error)}
        onChange={(chosen) => onChange(chosen === NOTHING ? undefined : type === 'flag' ? chosen === 'true' : chosen)}
      />
    )
  }
  if (type === 'number') return <NumberText label={label} value={typeof value === 'number' ? value : undefined} onChange={onChange} {...errorOf(error)} />
  if (type === 'text') return <TextField label={label} value={String(value ?? '')} onChange={(text) => onChange(text === '' ? undefined : text)} {...errorOf(error)} />
  // An id or a speaker means something in one project only: the source may name one, the form offers to take it out.
  if (value === undefined) return null
  return <SelectField label={label} options={[{ id: NOTHING, name: t`nothing` }]} value={String(value)} onChange={() => onChange(undefined)} {...errorOf(error)} />
}
