/** How far an import is; nothing is drawn while it may be over in a moment. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useEffect, useState } from 'react'
import { PathText } from '../../ui/path-text.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import type { ImportProgress } from './use-import.ts'

const WORTH_SHOWING_MS = 500

export function ImportProgressView({ progress }: { progress: ImportProgress | null }) {
  const { t } = useLingui()
  const [isLong, setIsLong] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), WORTH_SHOWING_MS)
    return () => clearTimeout(timer)
  }, [])
  if (!isLong) return <p className="import-wait muted"><Trans>Reading…</Trans></p>
  return (
    <div className="import-wait">
      <ProgressBar label={t`Importing`} value={progress?.done ?? 0} total={progress?.total ?? 0} {...(progress === null ? {} : { detail: <PathText path={progress.source} /> })} />
      <p className="muted num">
        <Plural value={progress?.articles ?? 0} one="# article so far" other="# articles so far" />
        {(progress?.rejected ?? 0) > 0 && <> · <Plural value={progress?.rejected ?? 0} one="# refused" other="# refused" /></>}
      </p>
    </div>
  )
}
