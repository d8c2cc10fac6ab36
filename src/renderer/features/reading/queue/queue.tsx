/** The articles in the order of the library, with how far one is with each; the one that is open is marked. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQueries, useQuery } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { PanelLeftClose } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { ArticleRow } from '#contract/articles.ts'
import { useClient } from '../../../state/client.tsx'
import { keys } from '../../../state/keys.ts'
import { useLibraryView } from '../../../state/library-view.ts'
import { IconButton } from '../../../ui/button.tsx'
import { useScreenLayout } from '../model/screen-layout.ts'
import { QueueRow } from './queue-row.tsx'
import './queue.css'

/** Rows to a page, and the height of one (pixels): two lines of title and one of facts. */
const PAGE = 100
const ROW = 92

export function Queue({ current }: { current: string | null }) {
  const { t } = useLingui()
  const scroller = useRef<HTMLDivElement>(null)
  const { rows, total, virtual } = useQueueRows(scroller)
  useShowCurrent(rows, current, virtual)
  const fold = useScreenLayout((state) => state.toggle)
  return (
    <aside className="queue" aria-label={t`Articles`}>
      <header className="queue-head">
        <h2 className="heading"><QueueTitle total={total} /></h2>
        <IconButton label={t`Fold the list away`} keys="B" icon={<PanelLeftClose />} onPress={() => fold('queue')} />
      </header>
      <div className="queue-scroll" ref={scroller} tabIndex={-1}>
        <ul className="queue-list" style={{ blockSize: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows.get(item.index)
            return (
              <li key={item.key} className="queue-place" style={{ insetBlockStart: item.start, blockSize: ROW }} aria-setsize={total} aria-posinset={item.index + 1}>
                {row !== undefined && <QueueRow row={row} isCurrent={row.id === current} />}
              </li>
            )
          })}
        </ul>
        {total === 0 && <p className="queue-empty muted"><Trans>No article matches the filter of the library.</Trans></p>}
      </div>
    </aside>
  )
}

function QueueTitle({ total }: { total: number }) {
  const client = useClient()
  const { sort, filter } = useLibraryView()
  const done = useQuery({
    queryKey: [...keys.libraryCount({ ...filter, progress: ['done'] }), 'queue'],
    queryFn: async () => (await client.articles.page({ sort, filter: { ...filter, progress: ['done'] }, offset: 0, limit: 1 })).total,
  }).data
  if (done === undefined) return <Plural value={total} one="# article" other="# articles" />
  return <Trans>Articles · {done} of {total} done</Trans>
}

function useQueueRows(scroller: React.RefObject<HTMLDivElement | null>) {
  const client = useClient()
  const { sort, filter } = useLibraryView()
  const page = (number: number) => ({
    queryKey: [...keys.libraryPage(sort, filter, number), 'queue'],
    queryFn: () => client.articles.page({ sort, filter, offset: number * PAGE, limit: PAGE }),
  })
  const first = useQuery(page(0)).data
  const total = first?.total ?? 0
  const virtual = useVirtualizer({ count: total, getScrollElement: () => scroller.current, estimateSize: () => ROW, overscan: 6 })
  const wanted = [...new Set(virtual.getVirtualItems().map((item) => Math.floor(item.index / PAGE)))]
  const pages = useQueries({ queries: wanted.map(page) })
  const rows = new Map<number, ArticleRow>()
  first?.rows.forEach((row, at) => rows.set(at, row))
  wanted.forEach((number, at) => pages[at]?.data?.rows.forEach((row, index) => rows.set(number * PAGE + index, row)))
  return { rows, total, virtual }
}

/** Brings the open article into view when it changes, as far as its row is known. */
function useShowCurrent(rows: ReadonlyMap<number, ArticleRow>, current: string | null, virtual: { scrollToIndex(index: number, options: { align: 'auto' }): void }): void {
  const shown = useRef<string | null>(null)
  useEffect(() => {
    if (current === null || shown.current === current) return
    for (const [index, row] of rows) {
      if (row.id !== current) continue
      shown.current = current
      virtual.scrollToIndex(index, { align: 'auto' })
    }
  }, [rows, current, virtual])
}
