/** What the codebook says about a label, over the text, for as long as it is looked at. */
import { useState } from 'react'
import { LabelCardDialog } from '../../../ui/label-card.tsx'
import { useReading, useSession } from './session-context.tsx'

export function LabelExplained() {
  const label = useReading((state) => state.explaining)
  return label === null ? null : <Explained label={label} />
}

function Explained({ label }: { label: string }) {
  const session = useSession()
  const [opener] = useState(() => document.activeElement)
  const close = (): void => {
    session.state.setState({ explaining: null })
    // Where it was opened from a list, that is gone by now.
    requestAnimationFrame(() => {
      if (opener instanceof HTMLElement && opener.isConnected && opener !== document.body) opener.focus({ preventScroll: true })
      else session.focusText()
    })
  }
  return <LabelCardDialog codebook={session.parts.codebook} label={label} onClose={close} />
}
