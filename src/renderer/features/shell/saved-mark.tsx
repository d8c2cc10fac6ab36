/** Whether everything is on disk. Said only after the backend has committed. */
import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { Focusable } from 'react-aria-components'
import { useWireState } from '../../state/connection.tsx'
import { useSaved } from '../../state/saved.ts'
import { WithTooltip } from '../../ui/button.tsx'

/** Writes that are answered sooner leave the word alone, so that it does not flicker. */
const CALM_MS = 200

function useIsSlow(pending: boolean): boolean {
  const [slow, setSlow] = useState(false)
  useEffect(() => {
    if (!pending) return
    const timer = setTimeout(() => setSlow(true), CALM_MS)
    return () => { clearTimeout(timer); setSlow(false) }
  }, [pending])
  return slow
}

export function SavedMark({ readOnly }: { readOnly: string | null }) {
  const { pending, failed } = useSaved()
  const isSlow = useIsSlow(pending > 0)
  const isLost = useWireState() !== 'connected'
  if (readOnly !== null) {
    return (
      <WithTooltip text={readOnly}>
        <Focusable><span className="saved warn" role="status" tabIndex={0}><Trans>Read only</Trans></span></Focusable>
      </WithTooltip>
    )
  }
  const state = isLost && pending > 0 ? 'warn' : failed ? 'bad' : isSlow ? 'busy' : 'ok'
  return (
    <span className={`saved ${state}`} role="status">
      {state === 'ok' && <Trans>Saved</Trans>}
      {state === 'busy' && <Trans>Saving…</Trans>}
      {state === 'warn' && <Trans>Waiting to save</Trans>}
      {state === 'bad' && <Trans>Last change not saved</Trans>}
    </span>
  )
}
