/** Says that the backend cannot be reached, and what happens meanwhile. */
import { Trans } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { useWireState } from '../../state/connection.tsx'

/** The first wire and a quick return are not worth a word. */
const PATIENCE_MS = 1_200

export function ConnectionBanner() {
  const wire = useWireState()
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    if (wire === 'connected') return
    const timer = setTimeout(() => setIsLong(true), PATIENCE_MS)
    return () => { clearTimeout(timer); setIsLong(false) }
  }, [wire])
  return (
    <div role="alert" className="banner-place">
      {wire === 'refused' && <p className="banner"><Trans>This window is not let in. Open Hashiya by the newest link that stands in the terminal it was started from.</Trans></p>}
      {wire === 'lost' && isLong && <p className="banner"><span className="banner-busy" aria-hidden="true" /><Trans>The connection to Hashiya is lost. Connecting again… What you do now is sent once it is back.</Trans></p>}
    </div>
  )
}
