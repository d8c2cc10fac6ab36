/** Files dropped on the window: a project is opened, everything else is offered for import. */
import { useCallback } from 'react'
import { useCommands } from '../state/commands.tsx'
import { useConnection } from '../state/connection.tsx'
import { useDialogs } from '../state/dialogs.ts'
import { reportError } from '../state/errors.ts'

const PROJECT_FILE = /\.hashiya$/i

/** Call the result within the drop event: the browser forgets the files after it. */
export function useTakeFiles(): (transfer: DataTransfer) => void {
  const connection = useConnection()
  const commands = useCommands()
  return useCallback((transfer) => {
    const names = [...transfer.files].map((file) => file.name)
    const paths = connection.takeDropped(transfer)
    const project = connection.kind === 'desktop' && names.length === 1 && PROJECT_FILE.test(names[0] ?? '')
    if (project) paths.then(([path]) => { if (path !== undefined) commands.openPath(path) }).catch(reportError)
    else useDialogs.getState().open({ kind: 'import', incoming: { names, paths } })
  }, [connection, commands])
}
