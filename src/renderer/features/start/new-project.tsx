/** Names a new project. On the desktop a dialog then asks where; in a browser the folder is a field. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Form } from 'react-aria-components'
import type { Host } from '#contract/projects.ts'
import { useCommands } from '../../state/commands.tsx'
import { useConnection } from '../../state/connection.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { PathText } from '../../ui/path-text.tsx'
import { projectPath } from './project-path.ts'

export function NewProject({ host }: { host: Host }) {
  const { t } = useLingui()
  const commands = useCommands()
  const hasDialogs = useConnection().native !== null
  const [name, setName] = useState('')
  const [folder, setFolder] = useState(host.projects_folder ?? '')
  const path = projectPath(folder, name)
  const create = (): void => {
    if (hasDialogs) commands.newProject(name.trim())
    else if (path !== null) commands.createAt(path)
  }
  return (
    <section className="start-card" aria-labelledby="new-project">
      <h2 id="new-project" className="heading"><Trans>New project</Trans></h2>
      <Form className="start-form" onSubmit={(event) => { event.preventDefault(); create() }}>
        <TextField label={<Trans>Name</Trans>} value={name} onChange={setName} maxLength={200} placeholder={t`River treaties 2025`} />
        {!hasDialogs && <TextField label={<Trans>Folder</Trans>} dir="ltr" value={folder} onChange={setFolder} {...(path === null ? {} : { help: <PathText path={path} /> })} />}
        <div className="start-template">
          <span className="field-label"><Trans>Codebook</Trans></span>
          <p><Trans>Stance and claims in news</Trans></p>
          <p className="field-help"><Trans>Source, cue, content, claim, target, evidence, technique and rationale, with a stance scale and guidelines.</Trans></p>
        </div>
        <Button kind="primary" type="submit" isDisabled={hasDialogs ? false : path === null}>{hasDialogs ? <Trans>Create…</Trans> : <Trans>Create project</Trans>}</Button>
      </Form>
    </section>
  )
}
