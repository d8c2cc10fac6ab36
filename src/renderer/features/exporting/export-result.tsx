/** What was written and that it reads back. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { CircleCheck, Copy } from 'lucide-react'
import { useConnection } from '../../state/connection.tsx'
import { reportError } from '../../state/errors.ts'
import { tell } from '../../state/toasts.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { formatNumber } from '../../ui/format.ts'
import { PathText } from '../../ui/path-text.tsx'
import type { ExportReport, WrittenLog } from './use-export.ts'

export function ExportResult({ report, log }: { report: ExportReport; log: WrittenLog | null }) {
  const { t } = useLingui()
  const { native } = useConnection()
  const copy = (): void => { navigator.clipboard.writeText(report.sha256).then(() => tell(t`Copied`), reportError) }
  return (
    <>
      <p className="verified" role="status">
        <CircleCheck aria-hidden="true" />
        <Trans>{formatNumber(report.verified)} of {formatNumber(report.spans)} spans read back from the file and stand where they should.</Trans>
      </p>
      <dl className="export-facts">
        <dt><Trans>Records</Trans></dt><dd className="num">{formatNumber(report.records)}</dd>
        <dt><Trans>File</Trans></dt><dd><PathText path={report.path} /></dd>
        {log !== null && <><dt><Trans>Suggestions</Trans></dt><dd><Plural value={log.lines} one="# line" other="# lines" />, <PathText path={log.path} /></dd></>}
        <dt>SHA-256</dt>
        <dd className="export-hash"><code>{report.sha256}</code><IconButton label={t`Copy`} icon={<Copy />} onPress={copy} /></dd>
      </dl>
      {native !== null && <div><Button onPress={() => { native.showFile({ path: report.path }).catch(reportError) }}><Trans>Show the file</Trans></Button></div>}
    </>
  )
}
