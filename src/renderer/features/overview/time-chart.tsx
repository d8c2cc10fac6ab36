/** Working time by article, as the history tells it; a bar opens its article. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { useClient } from '../../state/client.tsx'
import { useCommands } from '../../state/commands.tsx'
import { keys } from '../../state/keys.ts'
import { Chart } from '../../ui/chart/chart.tsx'
import { drawPlot, isMirrored, shortened, usePlot } from '../../ui/chart/plot.ts'
import { formatNumber } from '../../ui/format.ts'

/** Bars that are drawn; the table has all. */
const MOST = 20

export function TimeChart() {
  const { t } = useLingui()
  const client = useClient()
  const commands = useCommands()
  const plot = usePlot()
  const { data } = useQuery({ queryKey: keys.timeSpent, queryFn: ({ signal }) => client.overview.time(undefined, { signal }) })
  const rows = useMemo(() => data?.rows ?? [], [data])
  const bars = useMemo(() => rows.slice(0, MOST).map((row) => ({ ...row, key: `${row.article} ${row.annotator}` })), [rows])
  const draw = useCallback((width: number) => {
    if (plot === null) return null
    const mirrored = isMirrored()
    const byKey = new Map(bars.map((bar) => [bar.key, bar]))
    const label = (key: string): string => shortened(byKey.get(key)?.title ?? '', 34)
    return drawPlot(plot, {
      width, height: bars.length * 26 + 44, [mirrored ? 'marginRight' : 'marginLeft']: 230,
      x: { label: null, reverse: mirrored, tickFormat: formatNumber, grid: true, domain: [0, Math.max(5, ...bars.map(({ minutes }) => minutes))] },
      y: { label: null, domain: bars.map(({ key }) => key), tickFormat: label, axis: mirrored ? 'right' : 'left', tickSize: 0 },
      marks: [
        plot.barX(bars, { x: 'minutes', y: 'key', fill: 'var(--accent)', fillOpacity: 0.7, insetTop: 3, insetBottom: 3, ariaLabel: (bar) => t`${bar.title}, ${bar.name}: ${formatNumber(Math.round(bar.minutes))} minutes` }),
        plot.text(bars, { x: 'minutes', y: 'key', text: (bar) => `${formatNumber(Math.round(bar.minutes))} · ${bar.name}`, textAnchor: mirrored ? 'end' : 'start', dx: mirrored ? -6 : 6, fill: 'var(--ink)', pointerEvents: 'none' }),
      ],
    })
  }, [plot, bars, t])
  return (
    <Chart
      title={<Trans>Time per article, in minutes</Trans>} name={t`Time per article`} draw={draw}
      table={{ head: [t`Article`, t`Annotator`, t`Minutes`, t`Acts`, t`Characters`], rows: rows.map(({ title, name, minutes, acts, length }) => [title, name, Math.round(minutes * 10) / 10, acts, length]) }}
      onOpen={(index) => { const bar = bars[index]; if (bar !== undefined) commands.openArticle({ article: bar.article }) }}
      note={<Trans>Worked out from when things were written; pauses over five minutes and reading before the first mark do not count.</Trans>}
    />
  )
}
