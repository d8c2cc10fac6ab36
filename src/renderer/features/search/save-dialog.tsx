/** Asks under which name a search is kept in the project. */
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'

export function SaveDialog({ query, onSave, onClose }: { query: string; onSave(name: string): void; onClose(): void }) {
  const [name, setName] = useState('')
  const trimmed = name.trim()
  const save = (): void => {
    if (trimmed === '') return
    onSave(trimmed)
    onClose()
  }
  return (
    <Dialog
      title={<Trans>Save this search</Trans>} isOpen onClose={onClose}
      actions={<><Button onPress={onClose}><Trans>Cancel</Trans></Button><Button kind="primary" keys="Enter" isDisabled={trimmed === ''} onPress={save}><Trans>Save</Trans></Button></>}
    >
      <Form onSubmit={(event) => { event.preventDefault(); save() }}>
        <p className="muted"><bdi>{query}</bdi></p>
        <TextField autoFocus label={<Trans>Name</Trans>} value={name} onChange={setName} maxLength={300} help={<Trans>Everybody who opens this project finds it in the empty search box.</Trans>} />
        <button type="submit" hidden />
      </Form>
    </Dialog>
  )
}
