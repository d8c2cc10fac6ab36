/** Everything that was done in the project, with filters; any step of one's own can be taken back or done again from here. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { TimelineRow } from '#contract/history.ts'
import { inWords } from '../../i18n/backend-words/in-words.ts'
import { useClient } from '../../state/client.tsx'
import { useCommands } from '../../state/commands.tsx'
import { reportError } from '../../state/errors.ts'
import { useTimelineView } from '../../state/timeline-view.ts'
import { tell } from '../../state/toasts.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { formatNumber } from '../../ui/format.ts'
import { useScreenKeys } from '../../ui/use-screen-keys.ts'
import { StepView } from './step-view.tsx'
import { TimelineFilters } from './timeline-filters.tsx'
import { TimelineList } from './timeline-list.tsx'
import { useTimelineRows } from './timeline-rows.ts'
import './timeline.css'

export function TimelineScreen() {
  const { t } = useLingui()
  const client = useClient()
  const commands = useCommands()
  const { filter, setFilter } = useTimelineView()
  const { rows, more, askMore } = useTimelineRows(filter)
  const [current, setCurrent] = useState<number | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const find = useRef<HTMLInputElement>(null)
  const isReady = rows !== undefined
  useEffect(() => { if (isReady) list.current?.focus({ preventScroll: true }) }, [isReady])

  const cursor = Math.max(0, rows?.findIndex((row) => row.number === current) ?? 0)
  const row = rows?.[cursor]

  const go = useCallback((to: TimelineRow) => {
    if (to.article !== null) commands.openArticle({ article: to.article.id })
  }, [commands])
  const toggle = (): void => {
    if (row?.can === 'undo') client.history.undoStep({ number: row.number }).then(({ done }) => tell(t`Taken back: ${done ?? ''}`)).catch(reportError)
    if (row?.can === 'redo') client.history.redoStep({ number: row.number }).then(({ done }) => tell(t`Done again: ${done ?? ''}`)).catch(reportError)
  }
  const since = (): void => {
    if (row?.can !== 'undo') return
    client.history.undoSince({ number: row.number }).then(({ done, stopped }) => {
      const steps = formatNumber(done)
      tell(stopped === null ? t`Steps taken back: ${steps}` : t`Steps taken back: ${steps}. ${inWords(stopped)}`)
    }).catch(reportError)
  }
  useScreenKeys('timeline', { U: toggle, 'Shift+U': since, 'Mod+F': () => find.current?.focus() })

  return (
    <div className="timeline">
      <section className="timeline-side" aria-label={t`Timeline`}>
        <TimelineFilters filter={filter} findRef={find} onChange={setFilter} />
        {rows !== undefined && rows.length > 0 && <TimelineList rows={rows} more={more} cursor={cursor} listRef={list} onCursor={(index) => setCurrent(rows[index]?.number ?? null)} onMore={askMore} onEnter={go} />}
        {rows?.length === 0 && <Empty title={<Trans>Nothing like that was done</Trans>} actions={<Button onPress={() => setFilter({})}><Trans>Show everything</Trans></Button>} />}
      </section>
      {row !== undefined && <StepView key={row.number} row={row} onToggle={toggle} onSince={since} onGo={() => go(row)} />}
    </div>
  )
}
