/** Brings articles in: choose, say how, watch, and read what was not taken and why. */
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { Incoming } from '../../state/dialogs.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ChooseFiles } from './choose-files.tsx'
import { ImportChoices } from './import-choices.tsx'
import { ImportProgressView } from './import-progress.tsx'
import { ImportReportView } from './import-report.tsx'
import { type ImportOptions, useImport } from './use-import.ts'
import './importing.css'

export function ImportDialog({ incoming, onClose }: { incoming: Incoming | null; onClose(): void }) {
  const [chosen, setChosen] = useState<Incoming | null>(null)
  const [options, setOptions] = useState<ImportOptions>({ annotator: '', addLabels: false })
  const { state, start, stop, reset } = useImport()
  // What is dropped while the dialog is open takes the place of what was chosen in it.
  const files = incoming ?? chosen
  const again = (): void => { setChosen(null); reset() }

  if (state.phase === 'done' || state.phase === 'stopped') {
    const hasRejected = state.phase === 'done' && state.report.rejected.length > 0
    return (
      <Dialog
        title={<Trans>Import</Trans>} isOpen onClose={onClose} size={hasRejected ? 'wide' : 'normal'}
        actions={<>{incoming === null && <Button onPress={again}><Trans>Import more</Trans></Button>}<Button kind="primary" autoFocus onPress={onClose}><Trans>Close</Trans></Button></>}
      >
        <ImportReportView state={state} />
      </Dialog>
    )
  }
  if (state.phase === 'running') {
    return (
      <Dialog title={<Trans>Import</Trans>} isOpen onClose={onClose} dismissable={false} actions={<Button autoFocus isDisabled={state.isStopping} onPress={stop}>{state.isStopping ? <Trans>Stopping…</Trans> : <Trans>Stop</Trans>}</Button>}>
        <ImportProgressView progress={state.progress} />
      </Dialog>
    )
  }
  return (
    <Dialog
      title={<Trans>Import articles</Trans>} isOpen onClose={onClose}
      actions={files !== null && (
        <>
          <Button onPress={onClose}><Trans>Cancel</Trans></Button>
          <Button kind="primary" autoFocus onPress={() => start(files.paths, options)}><Trans>Import</Trans></Button>
        </>
      )}
    >
      {files === null ? <ChooseFiles onChosen={setChosen} /> : <ImportChoices names={files.names} options={options} onChange={setOptions} />}
    </Dialog>
  )
}
