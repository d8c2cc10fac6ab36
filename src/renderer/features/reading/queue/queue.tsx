/** The articles in the order of the library, with how far one is with each; the one that is open is marked. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQueries, useQuery } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import type { ArticleRow } from '#contract/articles.ts'
import { firstStrongDirection } from '#core/text/direction.ts'
import { useClient } from '../../../state/client.tsx'
import { reportError } from '../../../state/errors.ts'
import { keys } from '../../../state/keys.ts'
import { useLibraryView } from '../../../state/library-view.ts'
import { SideTabs } from '../list/side-tabs.tsx'
import { QueueRow } from './queue-row.tsx'
import './queue.css'

/** Rows to a page, and the height of one (pixels): two lines of title and one of facts. */
const PAGE = 100
const ROW = 92

export function Queue({ current }: { current: string | null }) {
  const { t } = useLingui()
  const scroller = useRef<HTMLDivElement>(null)
  const { rows, total, virtual } = useQueueRows(scroller)
  const isListed = useShowCurrent(rows, current, virtual)
  return (
    <aside className="queue" aria-label={t`Articles`}>
      <SideTabs />
      <p className="queue-total muted"><QueueTitle total={total} /></p>
      {!isListed && current !== null && <Outside id={current} />}
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

/** Brings the open article into view when it changes, wherever in the list it stands. False where the list has it not. */
function useShowCurrent(rows: ReadonlyMap<number, ArticleRow>, current: string | null, virtual: { scrollToIndex(index: number, options: { align: 'auto' | 'center' }): void }): boolean {
  const client = useClient()
  const { sort, filter } = useLibraryView()
  const shown = useRef<string | null>(null)
  const asked = useRef<string | null>(null)
  const [outside, setOutside] = useState<string | null>(null)
  useEffect(() => {
    if (current === null || shown.current === current || rows.size === 0) return
    const known = [...rows].find(([, row]) => row.id === current)?.[0]
    const show = (place: number, align: 'auto' | 'center'): void => {
      shown.current = current
      setOutside(null)
      virtual.scrollToIndex(place, { align })
    }
    if (known !== undefined) return show(known, 'auto')
    if (asked.current === current) return
    asked.current = current
    client.articles.neighbours({ id: current, sort, filter }).then(({ place }) => {
      if (asked.current !== current) return
      if (place === null) setOutside(current)
      else show(place, 'center')
    }, reportError)
  }, [rows, current, virtual, client, sort, filter])
  return outside === null || outside !== current
}

/** The open article above a list that leaves it out: one is to see all the same where one is. */
function Outside({ id }: { id: string }) {
  const client = useClient()
  const article = useQuery({ queryKey: keys.article(id), queryFn: () => client.articles.get({ id }) }).data
  if (article === undefined) return null
  const title = article.metadata.title ?? article.text.trimStart().split('\n', 1)[0]!
  return (
    <div className="queue-outside" aria-current="page">
      <span className="queue-title" dir={firstStrongDirection(title) ?? 'rtl'}>{title}</span>
      <span className="muted"><Trans>Open, but the library's filter leaves it out of this list</Trans></span>
    </div>
  )
}
