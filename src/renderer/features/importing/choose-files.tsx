/** Chooses files or a folder, by the desktop's dialogs or the browser's. */
import { Trans } from '@lingui/react/macro'
import { File, FolderOpen } from 'lucide-react'
import { type ChangeEvent, useRef } from 'react'
import { useConnection } from '../../state/connection.tsx'
import type { Incoming } from '../../state/dialogs.ts'
import { reportError } from '../../state/errors.ts'
import { Button } from '../../ui/button.tsx'
import { baseName } from '../../ui/format.ts'

/** Lets the browser's field choose a folder; React knows no such property. */
const asFolder = (element: HTMLInputElement | null): void => { element?.setAttribute('webkitdirectory', '') }

export function ChooseFiles({ onChosen }: { onChosen(incoming: Incoming): void }) {
  const connection = useConnection()
  const fileInput = useRef<HTMLInputElement>(null)
  const folderInput = useRef<HTMLInputElement>(null)

  const pick = (what: 'files' | 'folder'): void => {
    const { native } = connection
    if (native === null) return (what === 'files' ? fileInput : folderInput).current?.click()
    native.pickImport({ what }).then((paths) => { if (paths.length > 0) onChosen({ names: paths.map(baseName), paths: Promise.resolve(paths) }) }).catch(reportError)
  }
  const take = (event: ChangeEvent<HTMLInputElement>): void => {
    const files = [...(event.target.files ?? [])]
    if (files.length === 0) return
    onChosen({ names: files.map((file) => file.webkitRelativePath === '' ? file.name : file.webkitRelativePath), paths: connection.take(files) })
  }
  return (
    <div className="choose">
      <p><Trans>Text files (.txt), one article each; records (.jsonl), one article a line; or folders of them. You can also drop them anywhere on the window.</Trans></p>
      <div className="choose-buttons">
        <Button kind="primary" autoFocus icon={<File />} onPress={() => pick('files')}><Trans>Choose files…</Trans></Button>
        <Button icon={<FolderOpen />} onPress={() => pick('folder')}><Trans>Choose a folder…</Trans></Button>
      </div>
      <p className="muted"><Trans>Texts are kept exactly as they are. An article that is there already stays and only gains what is new.</Trans></p>
      <input ref={fileInput} type="file" multiple accept=".txt,.jsonl" hidden onChange={take} />
      <input ref={(element) => { folderInput.current = element; asFolder(element) }} type="file" hidden onChange={take} />
    </div>
  )
}
