/** Asks before the screen is left with a draft that is not saved. The draft can wait while another screen is looked at. */
import { Trans } from '@lingui/react/macro'
import { useEffect, useRef, useState } from 'react'
import { useConnection } from '../../state/connection.tsx'
import { guardLeaving } from '../../state/leave-guard.ts'
import { offerLocalHistory } from '../../state/local-history.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { isChanged, useDraft } from './model/draft.ts'
import { useEditing } from './model/editing.tsx'

export function LeaveDialog({ onSave }: { onSave(): void }) {
  const { draft } = useEditing()
  const changed = isChanged(draft)
  const stop = useRef<() => void>(() => {})
  const [proceed, setProceed] = useState<(() => void) | null>(null)
  useEffect(() => {
    if (!changed) return
    stop.current = guardLeaving((next) => setProceed(() => next))
    return () => stop.current()
  }, [changed])
  const { kind } = useConnection()
  useEffect(() => {
    // A desktop keeps the draft over a restart; a browser on another port has a storage of its own, and asks.
    if (!changed || kind === 'desktop') return
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault()
    addEventListener('beforeunload', warn)
    return () => removeEventListener('beforeunload', warn)
  }, [changed, kind])
  useEffect(() => offerLocalHistory({ undo: () => useDraft.getState().undo(), redo: () => useDraft.getState().redo() }), [])
  if (proceed === null) return null
  const close = (): void => setProceed(null)
  const leave = (first: () => void): void => {
    close()
    // Asked once: what follows belongs to the same going away, e.g. closing the project and showing the start screen.
    stop.current()
    first()
    proceed()
  }
  return (
    <Dialog
      title={<Trans>The codebook is not saved</Trans>} isOpen onClose={close}
      actions={(
        <>
          <Button kind="danger" onPress={() => leave(() => useDraft.getState().discard())}><Trans>Discard and go</Trans></Button>
          <Button onPress={() => { close(); onSave() }}><Trans>Save…</Trans></Button>
          <Button kind="primary" autoFocus onPress={() => leave(() => {})}><Trans>Go, and keep the draft</Trans></Button>
        </>
      )}
    >
      <p><Trans>The draft waits here until you come back.</Trans></p>
    </Dialog>
  )
}
