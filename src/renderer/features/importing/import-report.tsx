/** What came in, what was there already, and what was refused and why. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Copy } from 'lucide-react'
import { reportError } from '../../state/errors.ts'
import { tell } from '../../state/toasts.ts'
import { Button } from '../../ui/button.tsx'
import { formatNumber } from '../../ui/format.ts'
import { RejectedTable } from './rejected-table.tsx'
import { rejectedAsText } from './rejected-text.ts'
import type { ImportState } from './use-import.ts'

export function ImportReportView({ state }: { state: Extract<ImportState, { phase: 'done' | 'stopped' }> }) {
  const { t } = useLingui()
  if (state.phase === 'stopped') {
    return <p role="status"><Plural value={state.articles} one="Stopped. What had come in by then stays: at least # article." other="Stopped. What had come in by then stays: at least # articles." /></p>
  }
  const { imported, unchanged, spans, suggestions, rejected, rejected_more: more, cancelled } = state.report
  const refused = rejected.length + more
  const copy = (): void => {
    navigator.clipboard.writeText(rejectedAsText(rejected)).then(() => tell(t`Copied`), reportError)
  }
  return (
    <>
      {cancelled && <p><Trans>Stopped: what had come in by then stays.</Trans></p>}
      <div role="status"><dl className="import-counts">
        <div><dt><Trans>imported</Trans></dt><dd className="num">{formatNumber(imported)}</dd></div>
        <div><dt><Trans>there already</Trans></dt><dd className="num">{formatNumber(unchanged)}</dd></div>
        <div><dt><Trans>spans</Trans></dt><dd className="num">{formatNumber(spans)}</dd></div>
        {suggestions > 0 && <div><dt><Trans>suggestions</Trans></dt><dd className="num">{formatNumber(suggestions)}</dd></div>}
        <div className={refused > 0 ? 'is-bad' : ''}><dt><Trans>refused</Trans></dt><dd className="num">{formatNumber(refused)}</dd></div>
      </dl></div>
      {refused === 0 && !cancelled && <p className="muted"><Trans>Everything came in.</Trans></p>}
      {rejected.length > 0 && (
        <section className="rejected">
          <header className="rejected-head">
            <h3 className="heading"><Trans>Refused</Trans></h3>
            <Button kind="quiet" icon={<Copy />} onPress={copy}><Trans>Copy as text</Trans></Button>
          </header>
          <RejectedTable rejected={rejected} />
          {more > 0 && <p className="muted num"><Plural value={more} one="# more is not listed." other="# more are not listed." /></p>}
        </section>
      )}
    </>
  )
}
