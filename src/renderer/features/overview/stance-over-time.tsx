/** Stance towards a target over time: one row of bars for each value, so that no colour has to be told from another. */
import { Trans, useLingui } from '@lingui/react/macro'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import type { CellFilter } from '#contract/overview.ts'
import { useClient } from '../../state/client.tsx'
import { keys } from '../../state/keys.ts'
import { Chart } from '../../ui/chart/chart.tsx'
import { drawPlot, isMirrored, usePlot, wholeTicks, widthFor } from '../../ui/chart/plot.ts'
import { formatDate, formatNumber } from '../../ui/format.ts'
import { Choice } from './choice.tsx'
import { useValueName } from './names.ts'
import { useOpenCell } from './open-cell.ts'

/** Targets that can be chosen from. */
const TARGETS = 200

export function StanceOverTime({ filter }: { filter: CellFilter }) {
  const { t } = useLingui()
  const client = useClient()
  const plot = usePlot()
  const valueName = useValueName()
  const openCell = useOpenCell()
  const [target, setTarget] = useState<string>('')
  const [unit, setUnit] = useState<'month' | 'year'>('month')
  const targets = useQuery({ queryKey: keys.counted('stance', ['target'], filter), queryFn: () => client.overview.count({ of: 'stance', by: ['target'], filter }) }).data?.cells.slice(0, TARGETS) ?? []
  const narrowed: CellFilter = useMemo(() => (target === '' ? filter : { ...filter, target: [target] }), [filter, target])
  const { data } = useQuery({ queryKey: keys.counted('stance', [unit, 'value'], narrowed), queryFn: () => client.overview.count({ of: 'stance', by: [unit, 'value'], filter: narrowed }), placeholderData: keepPreviousData })

  const rows = useMemo(() => (data?.cells ?? []).map(({ values: [time = null, value = null], count }) => ({ time, value, count }))
    .toSorted((a, b) => valueName('value', a.value).localeCompare(valueName('value', b.value)) || (a.time ?? '~').localeCompare(b.time ?? '~')), [data, valueName])
  const dated = useMemo(() => rows.filter((row) => row.time !== null), [rows])
  const undated = rows.filter((row) => row.time === null).reduce((sum, row) => sum + row.count, 0)

  const draw = useCallback((width: number) => {
    if (plot === null || dated.length === 0) return null
    const values = [...new Set(dated.map((row) => valueName('value', row.value)))]
    const times = [...new Set(dated.map((row) => row.time!))].toSorted()
    const mirrored = isMirrored()
    const few = Math.max(1, Math.ceil(times.length / Math.max(1, Math.floor(width / 70))))
    return drawPlot(plot, {
      width: widthFor(times.length, width, 150), height: values.length * 74 + 50, marginLeft: mirrored ? 110 : 40, marginRight: mirrored ? 40 : 110,
      x: { domain: times, label: null, tickFormat: (time: string) => formatDate(time), ticks: times.filter((_, index) => index % few === 0), reverse: mirrored, tickSize: 3, padding: 0.25 },
      y: { label: null, grid: true, ticks: wholeTicks(Math.max(...dated.map(({ count }) => count)), 2), tickFormat: formatNumber, axis: mirrored ? 'right' : 'left' },
      fy: { label: null, domain: values, axis: mirrored ? 'left' : 'right', padding: 0.2 },
      marks: [
        plot.ruleY([0], { stroke: 'var(--line-2)' }),
        plot.barY(dated, { x: 'time', y: 'count', fy: (row) => valueName('value', row.value), fill: 'var(--accent)', fillOpacity: 0.75, ariaLabel: (row) => `${valueName('value', row.value)}, ${formatDate(row.time!)}: ${formatNumber(row.count)}` }),
      ],
    })
  }, [plot, dated, valueName])

  const chosen = targets.find(({ ids }) => ids[0] === target)?.values[0] ?? null
  return (
    <Chart
      title={chosen === null ? <Trans>Stance over time</Trans> : <Trans>Stance over time towards <bdi>{chosen}</bdi></Trans>}
      name={chosen === null ? t`Stance over time` : t`Stance over time towards ${chosen}`}
      table={{ head: [unit === 'month' ? t`Month` : t`Year`, t`Stance`, t`Number`], rows: rows.map((row) => [row.time, valueName('value', row.value), row.count]) }}
      draw={draw}
      onOpen={(index) => { const row = dated[index]; if (row !== undefined) openCell([['value', row.value], [unit, row.time], ['target', chosen]]) }}
      {...(undated > 0 ? { note: <Trans>Not in the chart, since their article has no date: {formatNumber(undated)}.</Trans> } : {})}
    >
      <Choice label={t`Target`} value={target} options={[['', t`all targets`], ...targets.flatMap(({ ids: [id], values: [name], count }) => (typeof id === 'string' ? [[id, `${name ?? ''} (${formatNumber(count)})`] as const] : []))]} onChange={setTarget} />
      <Choice label={t`By`} value={unit} options={[['month', t`Month`], ['year', t`Year`]]} onChange={(next) => setUnit(next as 'month' | 'year')} />
    </Chart>
  )
}
