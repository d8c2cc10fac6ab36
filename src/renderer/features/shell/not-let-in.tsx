/** What stands in a window that the server does not let in. */
import { Trans } from '@lingui/react/macro'
import { Empty } from '../../ui/empty.tsx'

export function NotLetIn() {
  return (
    <main className="start">
      <Empty title={<h1 className="not-let-in"><Trans>This window is not let in</Trans></h1>}>
        <Trans>Open Hashiya by the newest link that stands in the terminal it was started from. A link works once.</Trans>
      </Empty>
    </main>
  )
}
