/** A number, within the bounds of the codebook where it has any. */
import { useLingui } from '@lingui/react/macro'
import type { AttributeDefinition } from '#core/codebook/codebook.ts'
import { DraftField } from '../parts/text-fields.tsx'
import { useSession } from '../screen/session-context.tsx'
import { readNumber } from './read-number.ts'

export function NumberField({ definition: { title, min, max }, value, onChange }: { definition: AttributeDefinition; value: number | null; onChange(value: number | null): void }) {
  const session = useSession()
  const { t } = useLingui()
  const bounds = min !== undefined && max !== undefined ? t`${min} to ${max}` : min !== undefined ? t`from ${min} on` : max !== undefined ? t`up to ${max}` : ''
  const commit = (text: string): void => {
    const number = readNumber(text)
    if (number === null) onChange(null)
    else if (!Number.isFinite(number)) session.refuse(t`“${text}” is no number: ${title} stays as it was`)
    else if (number < (min ?? number) || number > (max ?? number)) session.refuse(t`${title} takes ${bounds}: it stays as it was`)
    else onChange(number)
  }
  return <DraftField label={title} value={value === null ? '' : String(value)} inputMode="decimal" placeholder={bounds} onCommit={commit} />
}
