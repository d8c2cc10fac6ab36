/** Files dropped on the window: a project is opened, everything else is offered for import into the open one. */
import { useLingui } from '@lingui/react/macro'
import { useCallback } from 'react'
import { useCommands } from '../state/commands.tsx'
import { useConnection } from '../state/connection.tsx'
import { type Incoming, type OpenDialog, useDialogs } from '../state/dialogs.ts'
import { reportError } from '../state/errors.ts'
import { useProject } from '../state/project.ts'
import { tell } from '../state/toasts.ts'

const PROJECT_FILE = /\.hashiya$/i

/** Opens the import dialog with the files, and closes it where they cannot be had. */
function offer(incoming: Incoming): void {
  const { open } = useDialogs.getState()
  const dialog: OpenDialog = { kind: 'import', incoming }
  open(dialog)
  incoming.paths.catch((error: unknown) => {
    reportError(error)
    const now = useDialogs.getState()
    if (now.dialog === dialog) now.close()
  })
}

/** Call the result within the drop event: the browser forgets the files after it. */
export function useTakeFiles(): (transfer: DataTransfer) => void {
  const connection = useConnection()
  const commands = useCommands()
  const { t } = useLingui()
  const hasProject = useProject() !== null
  return useCallback((transfer) => {
    const names = [...transfer.files].map((file) => file.name)
    const isProject = names.length === 1 && PROJECT_FILE.test(names[0] ?? '')
    if (isProject && connection.kind === 'desktop') connection.takeDropped(transfer).then(([path]) => { if (path !== undefined) commands.openPath(path) }).catch(reportError)
    else if (isProject) tell(t`A browser does not say where a dropped project stands: Hashiya opens it by its path.`)
    else if (hasProject) offer({ names, paths: connection.takeDropped(transfer) })
    else tell(t`Open or make a project first, then drop the articles on it.`)
  }, [connection, commands, hasProject, t])
}
