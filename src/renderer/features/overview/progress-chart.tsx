/** How far everybody is, and how many articles were finished on which day. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { useClient } from '../../state/client.tsx'
import { keys } from '../../state/keys.ts'
import { Chart } from '../../ui/chart/chart.tsx'
import { drawPlot, isMirrored, shortened, usePlot, wholeTicks, widthFor } from '../../ui/chart/plot.ts'
import { formatDate, formatNumber } from '../../ui/format.ts'

const BAR = 34

export function ProgressChart() {
  const { t } = useLingui()
  const client = useClient()
  const plot = usePlot()
  const { data } = useQuery({ queryKey: keys.progress, queryFn: () => client.overview.progress() })
  const people = useMemo(() => data?.annotators ?? [], [data])
  const all = data?.articles ?? 0
  const parts = useMemo(() => people.flatMap(({ name, done, in_progress }) => [
    { name, state: t`done`, count: done, from: 0, opacity: 0.85 },
    { name, state: t`in progress`, count: in_progress, from: done, opacity: 0.4 },
    { name, state: t`new`, count: Math.max(0, all - done - in_progress), from: done + in_progress, opacity: 0.1 },
  ]).filter(({ count }) => count > 0), [people, all, t])

  const draw = useCallback((width: number) => {
    if (plot === null) return null
    const mirrored = isMirrored()
    const middle = (part: (typeof parts)[number]): number => part.from + part.count / 2
    return drawPlot(plot, {
      width, height: people.length * BAR + 40, [mirrored ? 'marginRight' : 'marginLeft']: 130,
      x: { label: null, domain: [0, Math.max(1, all)], reverse: mirrored, tickFormat: formatNumber, ticks: Math.min(all, 6) },
      y: { label: null, domain: people.map(({ name }) => name), tickFormat: (name: string) => shortened(name, 18), axis: mirrored ? 'right' : 'left', tickSize: 0 },
      opacity: { type: 'identity' },
      marks: [
        plot.barX(parts, { x1: 'from', x2: (part) => part.from + part.count, y: 'name', fill: 'var(--accent)', fillOpacity: 'opacity', stroke: 'var(--accent)', strokeWidth: 0.5, insetTop: 3, insetBottom: 3, ariaLabel: (part) => `${part.name}: ${part.state}, ${formatNumber(part.count)}` }),
        plot.text(parts.filter((part) => (part.count / Math.max(1, all)) * width > 60), { x: middle, y: 'name', text: (part) => `${part.state} ${formatNumber(part.count)}`, fill: 'var(--ink)', stroke: 'var(--paper)', strokeWidth: 3, pointerEvents: 'none' }),
      ],
    })
  }, [plot, people, parts, all])
  return (
    <Chart
      title={<Trans>Progress</Trans>} name={t`Progress`} draw={draw}
      table={{ head: [t`Annotator`, t`done`, t`in progress`, t`new`, t`Spans`, t`Stances`], rows: people.map(({ name, done, in_progress, spans, stances }) => [name, done, in_progress, Math.max(0, all - done - in_progress), spans, stances]) }}
    />
  )
}

export function FinishedByDay() {
  const { t } = useLingui()
  const client = useClient()
  const plot = usePlot()
  const { data } = useQuery({ queryKey: keys.progress, queryFn: () => client.overview.progress() })
  const days = useMemo(() => {
    const sums = new Map<string, number>()
    for (const { day, done } of data?.days ?? []) sums.set(day, (sums.get(day) ?? 0) + done)
    let total = 0
    return [...sums].map(([day, done]) => ({ day, done, total: (total += done) }))
  }, [data])
  const draw = useCallback((width: number) => {
    if (plot === null) return null
    const few = Math.max(1, Math.ceil(days.length / Math.max(1, Math.floor(width / 90))))
    const mirrored = isMirrored()
    return drawPlot(plot, {
      width: widthFor(days.length, width, 60), height: 190, [mirrored ? 'marginRight' : 'marginLeft']: 44,
      x: { label: null, domain: days.map(({ day }) => day), tickFormat: (day: string) => formatDate(day), ticks: days.filter((_, index) => index % few === 0).map(({ day }) => day), reverse: mirrored, padding: 0.3 },
      y: { label: null, grid: true, tickFormat: formatNumber, axis: mirrored ? 'right' : 'left', ticks: wholeTicks(Math.max(...days.map(({ done }) => done))) },
      marks: [
        plot.barY(days, { x: 'day', y: 'done', fill: 'var(--accent)', fillOpacity: 0.75, ariaLabel: ({ day, done, total }) => `${formatDate(day)}: ${formatNumber(done)} (${formatNumber(total)})` }),
        plot.ruleY([0], { stroke: 'var(--line-2)' }),
      ],
    })
  }, [plot, days])
  return (
    <Chart
      title={<Trans>Articles finished by day</Trans>} name={t`Articles finished by day`} draw={draw}
      table={{ head: [t`Day`, t`Annotator`, t`done`], rows: (data?.days ?? []).map(({ day, name, done }) => [day, name, done]) }}
    />
  )
}
