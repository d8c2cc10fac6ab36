/** Spans or stances counted by two dimensions of one's choice, as shaded cells with their numbers. */
import { Trans, useLingui } from '@lingui/react/macro'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo, useState } from 'react'
import { type CellFilter, DIMENSIONS, type Dimension } from '#contract/overview.ts'
import { useClient } from '../../state/client.tsx'
import { keys } from '../../state/keys.ts'
import { Chart } from '../../ui/chart/chart.tsx'
import { drawPlot, isMirrored, shortened, usePlot } from '../../ui/chart/plot.ts'
import { formatNumber } from '../../ui/format.ts'
import { Choice } from './choice.tsx'
import { useDimensionNames, useValueName } from './names.ts'
import { useOpenCell } from './open-cell.ts'

/** Rows and columns that are drawn, the most frequent; the table has all. */
const MOST = 24
const ROW = 26

type Of = 'span' | 'stance'
const FIRST: Readonly<Record<Of, readonly [Dimension, Dimension]>> = { span: ['label', 'outlet'], stance: ['value', 'outlet'] }

/** Values in order of how often they are there; times in order of time. */
function ordered(values: readonly { readonly value: string | null; readonly count: number }[], dimension: Dimension): (string | null)[] {
  const sums = new Map<string | null, number>()
  for (const { value, count } of values) sums.set(value, (sums.get(value) ?? 0) + count)
  const byCount = [...sums].toSorted(([, a], [, b]) => b - a).map(([value]) => value)
  return dimension === 'month' || dimension === 'year' ? byCount.toSorted((a, b) => (a === null ? 1 : b === null ? -1 : a < b ? -1 : 1)) : byCount
}

export function CrossTable({ filter }: { filter: CellFilter }) {
  const { t } = useLingui()
  const client = useClient()
  const plot = usePlot()
  const dimensionNames = useDimensionNames()
  const valueName = useValueName()
  const openCell = useOpenCell()
  const [of, setOf] = useState<Of>('span')
  const [[row, column], setBy] = useState<readonly [Dimension, Dimension]>(FIRST.span)
  const { data } = useQuery({ queryKey: keys.counted(of, [row, column], filter), queryFn: () => client.overview.count({ of, by: [row, column], filter }), placeholderData: keepPreviousData })

  const { cells, rows, columns } = useMemo(() => {
    const all = (data?.cells ?? []).map((cell) => ({ row: cell.values[0] ?? null, column: cell.values[1] ?? null, ids: cell.ids, count: cell.count, articles: cell.articles }))
    return { cells: all, rows: ordered(all.map(({ row: value, count }) => ({ value, count })), row), columns: ordered(all.map(({ column: value, count }) => ({ value, count })), column) }
  }, [data, row, column])
  const drawn = useMemo(() => {
    const [someRows, someColumns] = [rows.slice(0, MOST), columns.slice(0, MOST)]
    return cells.filter((cell) => someRows.includes(cell.row) && someColumns.includes(cell.column))
      .toSorted((a, b) => someRows.indexOf(a.row) - someRows.indexOf(b.row) || someColumns.indexOf(a.column) - someColumns.indexOf(b.column))
  }, [cells, rows, columns])

  const draw = useCallback((width: number) => {
    if (plot === null) return null
    const name = (dimension: Dimension) => (value: string | null): string => shortened(valueName(dimension, value), 22)
    const mirrored = isMirrored()
    const key = (value: string | null): string => value ?? ''
    const value = (shown: string): string | null => (shown === '' ? null : shown)
    return drawPlot(plot, {
      width, height: Math.min(rows.length, MOST) * ROW + 110, [mirrored ? 'marginRight' : 'marginLeft']: 130, marginBottom: 90,
      x: { domain: columns.slice(0, MOST).map(key), label: null, tickFormat: (shown: string) => name(column)(value(shown)), tickRotate: -35, reverse: mirrored, tickSize: 0 },
      y: { domain: rows.slice(0, MOST).map(key), label: null, tickFormat: (shown: string) => name(row)(value(shown)), axis: mirrored ? 'right' : 'left', tickSize: 0 },
      marks: [
        plot.cell(drawn, { x: (cell) => key(cell.column), y: (cell) => key(cell.row), fill: 'var(--accent)', fillOpacity: (cell) => 0.12 + 0.6 * (cell.count / Math.max(...drawn.map(({ count }) => count))), inset: 1, rx: 3, ariaLabel: (cell) => `${valueName(row, cell.row)}, ${valueName(column, cell.column)}: ${formatNumber(cell.count)}` }),
        plot.text(drawn, { x: (cell) => key(cell.column), y: (cell) => key(cell.row), text: (cell) => formatNumber(cell.count), fill: 'var(--ink)', pointerEvents: 'none' }),
      ],
      opacity: { type: 'identity' },
    })
  }, [plot, drawn, rows, columns, row, column, valueName])

  const titles = [dimensionNames[row], dimensionNames[column]]
  const left = data?.left ?? 0
  const isCut = rows.length > MOST || columns.length > MOST
  return (
    <Chart
      title={of === 'span' ? <Trans>Spans: {titles[0]} by {titles[1]}</Trans> : <Trans>Stances: {titles[0]} by {titles[1]}</Trans>}
      name={`${of === 'span' ? t`Spans` : t`Stances`} ${titles.join(' × ')}`}
      table={{ head: [...titles, t`Number`, t`Articles`], rows: cells.map((cell) => [valueName(row, cell.row), valueName(column, cell.column), cell.count, cell.articles]) }}
      draw={draw}
      onOpen={(index) => { const cell = drawn[index]; if (cell !== undefined) openCell([[row, cell.row], [column, cell.column]]) }}
      {...(isCut || left > 0 ? { note: <Trans>The chart shows the {MOST} most frequent of each; the table has the rest.</Trans> } : {})}
    >
      <Choice label={t`Count`} value={of} options={[['span', t`Spans`], ['stance', t`Stances`]]} onChange={(next) => { setOf(next as Of); setBy(FIRST[next as Of]) }} />
      <Choice label={t`Rows`} value={row} options={DIMENSIONS[of].filter((one) => one !== column).map((one) => [one, dimensionNames[one]])} onChange={(next) => setBy([next as Dimension, column])} />
      <Choice label={t`Columns`} value={column} options={DIMENSIONS[of].filter((one) => one !== row).map((one) => [one, dimensionNames[one]])} onChange={(next) => setBy([row, next as Dimension])} />
    </Chart>
  )
}
