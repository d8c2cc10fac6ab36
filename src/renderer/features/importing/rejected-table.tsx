/** The refused things as a table that is drawn only where it is looked at. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { ImportReport } from '#contract/imports.ts'
import { inWords } from '../../i18n/backend-words/in-words.ts'
import { placeOf } from './rejected-text.ts'

/** Pixels of a reason that fits on one line; longer ones are measured. */
const LINE_HEIGHT = 31

export function RejectedTable({ rejected }: { rejected: ImportReport['rejected'] }) {
  const { t } = useLingui()
  const scroll = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({ count: rejected.length, getScrollElement: () => scroll.current, estimateSize: () => LINE_HEIGHT, overscan: 10 })
  return (
    <div ref={scroll} className="rejected-table" role="table" tabIndex={0} aria-label={t`Refused`} aria-rowcount={rejected.length + 1}>
      <div role="rowgroup" className="rejected-names">
        <div role="row" aria-rowindex={1} className="rejected-row"><span role="columnheader"><Trans>Place</Trans></span><span role="columnheader"><Trans>Reason</Trans></span></div>
      </div>
      <div role="rowgroup" style={{ blockSize: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const rejection = rejected[index]!
          return (
            <div key={key} ref={virtual.measureElement} data-index={index} role="row" aria-rowindex={index + 2} className="rejected-row is-placed" style={{ transform: `translateY(${start}px)` }}>
              <span role="cell" className="rejected-place"><bdi dir="ltr">{placeOf(rejection)}</bdi></span>
              <span role="cell" dir="auto">{inWords(rejection.reason)}</span>
            </div>
          )
        })}
      </div>
    </div>
  )
}
