/** Opens a project by its path, where there is no dialog to choose it in. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import { useCommands } from '../../state/commands.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'

export function OpenByPath() {
  const { t } = useLingui()
  const commands = useCommands()
  const [path, setPath] = useState('')
  return (
    <Form className="start-open" onSubmit={(event) => { event.preventDefault(); if (path.trim() !== '') commands.openPath(path.trim()) }}>
      <TextField label={t`Open a project`} labelHidden dir="ltr" value={path} onChange={setPath} placeholder={t`/path/to/project.hashiya`} />
      <Button type="submit" isDisabled={path.trim() === ''}><Trans>Open</Trans></Button>
    </Form>
  )
}
