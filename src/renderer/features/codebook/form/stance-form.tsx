/** The scale of stances: its values in order, and how strong one may be. */
import { Trans, useLingui } from '@lingui/react/macro'
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import type { Codebook } from '#core/codebook/codebook.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/field.tsx'
import { useEditing } from '../model/editing.tsx'
import { freeName, withItem, withItemAt, withoutItem } from '../model/patch.ts'
import { errorOf } from './error-of.ts'
import { IdField } from './id-field.tsx'
import { NumberText } from './number-text.tsx'
import { Section } from './section.tsx'

export function StanceForm() {
  const { t } = useLingui()
  const { codebook: { stance }, edit, problemAt } = useEditing()
  const { values, intensity } = stance
  const take = (patch: Partial<Codebook['stance']>, field: readonly (string | number)[] | null): void => edit((it) => ({ ...it, stance: { ...it.stance, ...patch } }), field)
  return (
    <>
      <Section title={<Trans>Stance values</Trans>}>
        {problemAt('stance', 'values') !== undefined && <p className="field-error">{problemAt('stance', 'values')}</p>}
        <ul className="cb-values">
          {values.map((value, index) => (
            <li key={index} className="cb-value">
              <TextField label={t`Title of value ${index + 1}`} labelHidden value={value.title} onChange={(title) => take({ values: withItem(values, index, { ...value, title }) }, ['stance', index, 'title'])} {...errorOf(problemAt('stance', 'values', index, 'title'))} />
              <IdField label={<span className="visually-hidden"><Trans>Name in exports</Trans></span>} value={value.id} onChange={(id) => take({ values: withItem(values, index, { ...value, id }) }, null)} {...errorOf(problemAt('stance', 'values', index, 'id'))} />
              <IconButton label={t`Up`} icon={<ArrowUp />} isDisabled={index === 0} onPress={() => take({ values: withItemAt(values, index, index - 1) }, null)} />
              <IconButton label={t`Down`} icon={<ArrowDown />} isDisabled={index === values.length - 1} onPress={() => take({ values: withItemAt(values, index, index + 1) }, null)} />
              <IconButton label={t`Take the value away`} icon={<X />} onPress={() => take({ values: withoutItem(values, index) }, null)} />
            </li>
          ))}
        </ul>
        <div><Button kind="quiet" icon={<Plus />} onPress={() => take({ values: [...values, { id: freeName('value', values.map(({ id }) => id), '_'), title: t`New value` }] }, null)}><Trans>Add a value</Trans></Button></div>
      </Section>
      <Section title={<Trans>Intensity</Trans>}>
        <div className="cb-pair">
          <NumberText label={<Trans>From</Trans>} value={intensity.min} onChange={(min) => { if (min !== undefined) take({ intensity: { ...intensity, min } }, ['stance', 'min']) }} {...errorOf(problemAt('stance', 'intensity', 'min'))} />
          <NumberText label={<Trans>To</Trans>} value={intensity.max} onChange={(max) => { if (max !== undefined) take({ intensity: { ...intensity, max } }, ['stance', 'max']) }} {...errorOf(problemAt('stance', 'intensity', 'max'))} />
        </div>
      </Section>
    </>
  )
}
