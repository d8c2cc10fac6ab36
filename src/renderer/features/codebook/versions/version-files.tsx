/** A version as a file, and a file as a draft. What a format cannot carry is said. */
import { Trans, useLingui } from '@lingui/react/macro'
import { Download, Upload } from 'lucide-react'
import { useState } from 'react'
import { FileTrigger } from 'react-aria-components'
import { useClient } from '../../../state/client.tsx'
import { useCommands } from '../../../state/commands.tsx'
import { reportError } from '../../../state/errors.ts'
import { tell } from '../../../state/toasts.ts'
import { Button } from '../../../ui/button.tsx'
import { saveText } from '../../../ui/chart/save-text.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import { MenuItem, MenuPopover } from '../../../ui/menu.tsx'
import { useDraft } from '../model/draft.ts'

interface Losses { readonly name: string; readonly losses: readonly string[]; readonly isDraft: boolean }

/** The largest file that is read, in bytes; a codebook is thousands of times smaller. */
const LARGEST = 20_000_000

export function VersionFiles({ version }: { version: number }) {
  const { t } = useLingui()
  const client = useClient()
  const { goCodebook } = useCommands()
  const [lost, setLost] = useState<Losses | null>(null)
  const write = (format: 'json' | 'qdc'): void => {
    client.codebook.write({ format, version }).then(({ name, content, losses }) => {
      saveText(name, format === 'json' ? 'application/json' : 'application/xml', content)
      if (losses.length > 0) setLost({ name, losses, isDraft: false })
    }, reportError)
  }
  const read = async (file: File): Promise<void> => {
    if (file.size > LARGEST) throw new Error(t`${file.name} is larger than 20 MB, which no codebook is.`)
    const { codebook, losses } = await client.codebook.read({ name: file.name, content: await file.text() })
    useDraft.getState().replace(codebook)
    tell(t`${file.name} is the draft now; nothing is saved yet`)
    if (losses.length > 0) setLost({ name: file.name, losses, isDraft: true })
    else goCodebook('edit')
  }
  const close = (): void => {
    setLost(null)
    if (lost?.isDraft === true) goCodebook('edit')
  }
  return (
    <div className="version-bar">
      <FileTrigger acceptedFileTypes={['.json', '.qdc']} onSelect={(files) => { const file = files?.[0]; if (file !== undefined) read(file).catch(reportError) }}>
        <Button icon={<Upload />}><Trans>From a file…</Trans></Button>
      </FileTrigger>
      <MenuPopover label={t`Export`} trigger={<Button icon={<Download />}><Trans>Export…</Trans></Button>}>
        <MenuItem onAction={() => write('json')}><Trans>Version {version} as JSON</Trans></MenuItem>
        <MenuItem onAction={() => write('qdc')}><Trans>Version {version} as REFI-QDA (.qdc)</Trans></MenuItem>
      </MenuPopover>
      {lost !== null && (
        <Dialog title={lost.isDraft ? <Trans>What <bdi>{lost.name}</bdi> did not carry</Trans> : <Trans>What <bdi>{lost.name}</bdi> cannot carry</Trans>} isOpen onClose={close} actions={<Button kind="primary" autoFocus onPress={close}><Trans>Close</Trans></Button>}>
          <ul className="version-losses">{lost.losses.map((loss) => <li key={loss} dir="auto">{loss}</li>)}</ul>
        </Dialog>
      )}
    </div>
  )
}
