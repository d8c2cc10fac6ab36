/** Sets metadata of many articles at once. Only the fields that are touched are set; the rest stays as it is on each. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { EDITABLE_FIELDS, type EditableField, type MetadataPatch, problemOf } from './metadata-fields.ts'
import { type FieldText, useFieldTexts, useProblemText } from './use-field-texts.ts'

/** Fields that many articles can share; a title or an address belongs to one. */
const SHARED_FIELDS = EDITABLE_FIELDS.filter((field) => field !== 'title' && field !== 'url')

export function BulkEditDialog({ count, onSave, onClose }: { count: number; onSave(patch: MetadataPatch): void; onClose(): void }) {
  const texts = useFieldTexts()
  const [patch, setPatch] = useState<MetadataPatch>({})
  const touched = Object.keys(patch).length
  const isWrong = SHARED_FIELDS.some((field) => problemOf(field, patch[field] ?? '') !== null)
  const set = (field: EditableField, value: string | null | undefined): void => {
    const { [field]: _before, ...rest } = patch
    setPatch(value === undefined ? rest : { ...rest, [field]: value })
  }
  const save = (): void => {
    if (touched === 0 || isWrong) return
    onSave(Object.fromEntries(Object.entries(patch).map(([field, value]) => [field, value?.trim() ?? null])))
    onClose()
  }
  return (
    <Dialog
      title={<Trans>Edit metadata</Trans>} isOpen onClose={onClose}
      actions={(
        <>
          <span className="note" role="status">
            {touched === 0 ? <Trans>Nothing will be changed yet.</Trans> : <Plural value={count} one="Sets these fields on # article." other="Sets these fields on # articles." />}
          </span>
          <Button onPress={onClose}><Trans>Cancel</Trans></Button>
          <Button kind="primary" isDisabled={touched === 0 || isWrong} onPress={save}><Plural value={count} one="Edit # article" other="Edit # articles" /></Button>
        </>
      )}
    >
      <Form className="bulk-form" onSubmit={(event) => { event.preventDefault(); save() }}>
        {SHARED_FIELDS.map((field, index) => <BulkField key={field} autoFocus={index === 0} field={field} text={texts[field]} value={patch[field]} onChange={(value) => set(field, value)} />)}
        <button type="submit" hidden />
      </Form>
    </Dialog>
  )
}

interface BulkFieldProps {
  autoFocus: boolean
  field: EditableField
  text: FieldText
  /** `undefined` stays as it is, `null` is made empty. */
  value: string | null | undefined
  onChange(value: string | null | undefined): void
}

function BulkField({ autoFocus, field, text, value, onChange }: BulkFieldProps) {
  const { t } = useLingui()
  const problemText = useProblemText()
  const error = problemText(problemOf(field, value?.trim() ?? ''))
  const isTouched = value !== undefined
  return (
    <div className={`bulk-field${isTouched ? ' is-touched' : ''}`}>
      <TextField
        autoFocus={autoFocus} label={text.name} dir={text.direction} value={value ?? ''} onChange={(next) => onChange(next === '' ? undefined : next)}
        placeholder={value === null ? t`will be empty` : t`stays as it is`} {...(text.hint === '' ? {} : { help: text.hint })} {...(error === undefined ? {} : { error })}
      />
      {isTouched
        ? <Button kind="quiet" onPress={() => onChange(undefined)}><Trans>Leave as it is</Trans></Button>
        : <Button kind="quiet" onPress={() => onChange(null)}><Trans>Make empty</Trans></Button>}
    </div>
  )
}
