/** How far long work is, in words and as a bar. */
import { ProgressBar as AriaProgressBar } from 'react-aria-components'
import type { ReactNode } from 'react'
import { formatPercent } from './format.ts'
import './progress-bar.css'

/** `value` of `total`; with a total of zero the bar only says that something is under way. */
export function ProgressBar({ label, value, total, detail }: { label: string; value: number; total: number; detail?: ReactNode }) {
  const known = total > 0
  return (
    <AriaProgressBar className="progress" aria-label={label} isIndeterminate={!known} value={known ? value : 0} maxValue={known ? total : 1}>
      {({ percentage }) => (
        <>
          <span className="progress-line">
            <span className="one-line">{label}</span>
            {known && <span className="num muted">{formatPercent(Math.floor(percentage ?? 0) / 100)}</span>}
          </span>
          <span className="progress-track"><span className="progress-fill" style={{ inlineSize: known ? `${percentage ?? 0}%` : '30%' }} /></span>
          {detail !== undefined && <span className="muted one-line progress-detail">{detail}</span>}
        </>
      )}
    </AriaProgressBar>
  )
}
