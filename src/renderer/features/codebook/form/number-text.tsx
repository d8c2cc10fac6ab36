/** A number that may be left out. What is no number stays in the field, is said, and goes nowhere. */
import { useLingui } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { TextField } from '../../../ui/field.tsx'

const read = (text: string): number | undefined | null => {
  if (text.trim() === '') return undefined
  const value = Number(text.trim().replace('−', '-'))
  return Number.isFinite(value) ? value : null
}

export function NumberText({ label, error, value, onChange }: { label: ReactNode; error?: string; value: number | undefined; onChange(value: number | undefined): void }) {
  const { t } = useLingui()
  const [text, setText] = useState(value === undefined ? '' : String(value))
  const typed = read(text)
  const shown = typed === null || typed === value ? text : value === undefined ? '' : String(value)
  const wrong = typed === null ? t`Write a number, such as 3 or -0.5.` : error
  return <TextField label={label} dir="ltr" inputMode="decimal" value={shown} {...(wrong === undefined ? {} : { error: wrong })} onChange={(next) => { setText(next); const number = read(next); if (number !== null) onChange(number) }} />
}
