/** Asks for the canonical wording of a claim. */
import { Trans } from '@lingui/react/macro'
import { type ReactNode, useState } from 'react'
import { Form } from 'react-aria-components'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'

interface NameClaimDialogProps {
  title: ReactNode
  confirm: ReactNode
  initial: string
  /** Whether the wording may be taken as it is proposed. */
  isNew?: boolean
  /** What else is said before it is done. */
  note?: ReactNode
  onSave(text: string): void
  onClose(): void
}

export function NameClaimDialog({ title, confirm, initial, isNew = false, note, onSave, onClose }: NameClaimDialogProps) {
  const [text, setText] = useState(initial)
  const trimmed = text.trim()
  const save = (): void => {
    if (trimmed === '') return
    if (isNew || trimmed !== initial || initial === '') onSave(trimmed)
    onClose()
  }
  return (
    <Dialog
      title={title} isOpen onClose={onClose}
      actions={<><Button onPress={onClose}><Trans>Cancel</Trans></Button><Button kind="primary" keys="Enter" isDisabled={trimmed === ''} onPress={save}>{confirm}</Button></>}
    >
      <Form onSubmit={(event) => { event.preventDefault(); save() }}>
        <TextField autoFocus label={<Trans>Wording</Trans>} value={text} onChange={setText} maxLength={2000} help={<Trans>One sentence that can be true or false by itself, whoever says it.</Trans>} />
        {note !== undefined && <p className="name-note">{note}</p>}
        <button type="submit" hidden />
      </Form>
    </Dialog>
  )
}
