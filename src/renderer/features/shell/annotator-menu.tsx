/** Who works in this window. The name may change; all work stays with the same person. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { Button as AriaButton, Dialog, DialogTrigger, Form, Popover } from 'react-aria-components'
import type { Annotator } from '#core/identity/annotator.ts'
import { useClient } from '../../state/client.tsx'
import { reportError } from '../../state/errors.ts'
import { keys } from '../../state/keys.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Button, WithTooltip } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'

export function AnnotatorMenu({ me }: { me: Annotator }) {
  const { t } = useLingui()
  return (
    <DialogTrigger>
      <WithTooltip text={<bdi>{me.name}</bdi>}>
        <AriaButton className="avatar-button" aria-label={t`Annotator: ${me.name}`}><Avatar annotator={me} /></AriaButton>
      </WithTooltip>
      <Popover className="popover" placement="bottom end" offset={8}>
        <Dialog className="annotator-dialog" aria-label={t`Annotator`}>
          {({ close }) => <NameForm me={me} close={close} />}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}

function NameForm({ me, close }: { me: Annotator; close(): void }) {
  const client = useClient()
  const cache = useQueryClient()
  const [name, setName] = useState(me.name)
  const trimmed = name.trim()
  const rename = (): void => {
    if (trimmed === '' || trimmed === me.name) return close()
    client.projects.renameMe({ name: trimmed }).then(() => { close(); return cache.invalidateQueries({ queryKey: keys.project }) }).catch(reportError)
  }
  return (
    <Form className="annotator-form" onSubmit={(event) => { event.preventDefault(); rename() }}>
      <TextField autoFocus label={<Trans>Your name</Trans>} value={name} onChange={setName} maxLength={300} help={<Trans>It stands beside everything you annotate. What you made stays yours when you change it.</Trans>} />
      <Button kind="primary" type="submit" isDisabled={trimmed === ''}><Trans>Rename</Trans></Button>
    </Form>
  )
}
