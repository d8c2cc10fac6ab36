/** Whether everything is on disk. Said only after the backend has committed. */
import { Trans } from '@lingui/react/macro'
import { Focusable } from 'react-aria-components'
import { inWords } from '../../i18n/backend-words/in-words.ts'
import { useWireState } from '../../state/connection.tsx'
import { useSaved } from '../../state/saved.ts'
import { WithTooltip } from '../../ui/button.tsx'

export function SavedMark({ readOnly }: { readOnly: string | null }) {
  const { pending, failed } = useSaved()
  const isLost = useWireState() !== 'connected'
  if (readOnly !== null) {
    return (
      <WithTooltip text={inWords(readOnly)}>
        <Focusable><span className="saved warn" role="status" tabIndex={0}><Trans>Read only</Trans></span></Focusable>
      </WithTooltip>
    )
  }
  const state = isLost && pending > 0 ? 'warn' : failed ? 'bad' : pending > 0 ? 'busy' : 'ok'
  // Only what needs somebody is spoken: every tag is saved, and saying so each time would drown the text.
  return (
    <span className={`saved ${state}`} role="status" aria-live={state === 'ok' || state === 'busy' ? 'off' : 'polite'}>
      {state === 'ok' && <Trans>Saved</Trans>}
      {state === 'busy' && <Trans>Saving…</Trans>}
      {state === 'warn' && <Trans>Waiting to save</Trans>}
      {state === 'bad' && <Trans>Last change not saved</Trans>}
    </span>
  )
}
