/** Writes the training set: shows the first records as they will be, then writes, reads back and verifies. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useClient } from '../../state/client.tsx'
import { useConnection } from '../../state/connection.tsx'
import { useProject } from '../../state/project.ts'
import { useIsDark } from '../../state/theme.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Switch } from '../../ui/field.tsx'
import { formatNumber } from '../../ui/format.ts'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { ExportResult } from './export-result.tsx'
import { useExport } from './use-export.ts'
import './exporting.css'

/** The editor is large: it is loaded when a preview is first shown. */
const CodeView = lazy(() => import('../../ui/code/code-view.tsx'))
const PREVIEWED = 5

export function ExportDialog({ onClose }: { onClose(): void }) {
  const { t } = useLingui()
  const client = useClient()
  const project = useProject()
  const isDesktop = useConnection().native !== null
  const { state, start, stop } = useExport()
  const isDark = useIsDark()
  const [withLog, setWithLog] = useState(false)
  // Asked each time the dialog opens: an export shows the project as it stands.
  const preview = useQuery({ queryKey: ['export preview'], queryFn: () => client.exports.preview({ limit: PREVIEWED }), gcTime: 0, enabled: state.phase === 'ready' }).data

  if (state.phase === 'done') {
    return (
      <Dialog title={<Trans>Exported</Trans>} isOpen onClose={onClose} actions={<Button kind="primary" autoFocus onPress={onClose}><Trans>Close</Trans></Button>}>
        <ExportResult report={state.report} log={state.log} />
      </Dialog>
    )
  }
  if (state.phase === 'running') {
    return (
      <Dialog title={<Trans>Export</Trans>} isOpen onClose={onClose} dismissable={false} actions={<Button autoFocus onPress={stop}><Trans>Stop</Trans></Button>}>
        <ProgressBar label={t`Writing and verifying`} value={state.done} total={state.total} detail={state.total > 0 ? <span className="num">{formatNumber(state.done)} / {formatNumber(state.total)}</span> : <Trans>Starting…</Trans>} />
      </Dialog>
    )
  }
  const total = preview?.total ?? 0
  return (
    <Dialog
      title={<Trans>Export records</Trans>} size="wide" isOpen onClose={onClose}
      actions={(
        <>
          <span className="note"><Trans>Nothing is written half: the file stands only once every span has been read back.</Trans></span>
          <Button onPress={onClose}><Trans>Cancel</Trans></Button>
          <Button kind="primary" autoFocus isDisabled={total === 0} onPress={() => start(`${project?.name ?? 'export'}.jsonl`, withLog)}>{isDesktop ? <Trans>Export…</Trans> : <Trans>Export and download</Trans>}</Button>
        </>
      )}
    >
      <p role="status">
        {preview !== undefined && (total === 0
          ? <Trans>There are no articles to export yet.</Trans>
          : <Plural value={total} one="# article, one record a line (JSON Lines, UTF-8), spans counted in Unicode code points." other="# articles, one record a line (JSON Lines, UTF-8), spans counted in Unicode code points." />)}
      </p>
      <Switch isSelected={withLog} onChange={setWithLog}><Trans>Also write every suggestion with what was decided, into a second file</Trans></Switch>
      {preview !== undefined && preview.lines.length > 0 && (
        <figure className="preview">
          <figcaption className="heading"><Plural value={preview.lines.length} one="First record" other="First # records" /></figcaption>
          <Suspense fallback={<div className="preview-wait muted"><Trans>Preparing the preview…</Trans></div>}>
            <CodeView language="jsonl" text={preview.lines.join('\n')} label={t`Preview of the records`} isDark={isDark} />
          </Suspense>
        </figure>
      )}
    </Dialog>
  )
}
