/** A chart with its table: every mark can be reached by key and is read out, and both can be saved. */
import { Trans, useLingui } from '@lingui/react/macro'
import { FileSpreadsheet, Image } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { IconButton } from '../button.tsx'
import { type CsvValue, toCsv } from './csv.ts'
import { saveText } from './save-text.ts'
import { svgText } from './svg-text.ts'
import './chart.css'

export interface ChartTable {
  readonly head: readonly string[]
  readonly rows: readonly (readonly CsvValue[])[]
}

interface ChartProps {
  title: ReactNode
  /** What the chart shows, in a sentence, for those who do not see it and as the start of file names. */
  name: string
  note?: ReactNode
  table: ChartTable
  /**
   * Draws the chart in the width that it has (pixels). Marks that stand for data carry an `aria-label`; they are gone
   * through in the order in which they are drawn. `null` where there is nothing to draw.
   */
  draw(width: number): SVGSVGElement | null
  /** Opens what stands behind the mark with this number, in the order in which marks are drawn. */
  onOpen?(index: number): void
  children?: ReactNode
}

/** Marks that stand for data: what the drawing gave a label, groups aside. */
const marksOf = (chart: Element): SVGElement[] => [...chart.querySelectorAll<SVGElement>(':is(rect, circle, path, line, text)[aria-label]')]

export function Chart({ title, name, note, table, draw, onOpen, children }: ChartProps) {
  const { t } = useLingui()
  const [view, setView] = useState<'chart' | 'table'>('chart')
  const [width, setWidth] = useState(0)
  const [said, setSaid] = useState('')
  const [place, setPlace] = useState<HTMLDivElement | null>(null)
  const at = useRef(-1)
  const id = useId()

  useEffect(() => {
    if (place === null) return
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)))
    watch.observe(place)
    return () => watch.disconnect()
  }, [place])

  useEffect(() => {
    if (place === null || width === 0) return
    const chart = draw(width)
    place.replaceChildren(...(chart === null ? [] : [chart]))
    at.current = -1
    setSaid('')
    if (chart === null) return
    for (const mark of marksOf(chart)) mark.setAttribute('role', 'img')
    // The library names its groups for those who write charts, not for those who hear them.
    for (const group of chart.querySelectorAll('g[aria-label]')) group.removeAttribute('aria-label')
  }, [draw, place, width])

  const show = (marks: readonly SVGElement[], index: number): void => {
    marks[at.current]?.classList.remove('is-current')
    at.current = Math.min(Math.max(index, 0), marks.length - 1)
    const mark = marks[at.current]
    mark?.classList.add('is-current')
    mark?.scrollIntoView?.({ block: 'nearest', inline: 'nearest' })
    setSaid(mark?.getAttribute('aria-label') ?? '')
  }
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget || event.altKey || event.ctrlKey || event.metaKey) return
    const marks = marksOf(event.currentTarget)
    const isMirrored = getComputedStyle(event.currentTarget).direction === 'rtl'
    const [on, back] = isMirrored ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft']
    if (event.key === on || event.key === 'ArrowDown') show(marks, at.current + 1)
    else if (event.key === back || event.key === 'ArrowUp') show(marks, at.current - 1)
    else if (event.key === 'Home') show(marks, 0)
    else if (event.key === 'End') show(marks, marks.length - 1)
    else if (event.key === 'Enter' && at.current >= 0 && onOpen !== undefined) onOpen(at.current)
    else return
    event.preventDefault()
  }
  const saveSvg = (): void => {
    const chart = place?.querySelector('svg')
    if (place && chart) saveText(`${name}.svg`, 'image/svg+xml', svgText(chart, getComputedStyle(place).getPropertyValue('--paper')))
  }
  return (
    <figure className="chart" aria-labelledby={id}>
      <figcaption className="chart-head">
        <span className="chart-title" id={id}>{title}</span>
        <span className="chart-tools">
          {children}
          <span className="chart-switch" role="group" aria-label={t`Shown as`}>
            <button type="button" aria-pressed={view === 'chart'} onClick={() => setView('chart')}><Trans>Chart</Trans></button>
            <button type="button" aria-pressed={view === 'table'} onClick={() => setView('table')}><Trans>Table</Trans></button>
          </span>
          <IconButton label={t`Save the chart as SVG`} icon={<Image />} isDisabled={view === 'table' || table.rows.length === 0} onPress={saveSvg} />
          <IconButton label={t`Save the table as CSV`} icon={<FileSpreadsheet />} isDisabled={table.rows.length === 0} onPress={() => saveText(`${name}.csv`, 'text/csv', toCsv(table.head, table.rows))} />
        </span>
      </figcaption>
      {table.rows.length === 0 && <p className="chart-none muted"><Trans>Nothing to show yet.</Trans></p>}
      {view === 'chart' && table.rows.length > 0 && (
        <>
          <div
            ref={setPlace} className="chart-place" tabIndex={0} role="application" aria-label={name} aria-describedby={`${id}-said`}
            onKeyDown={onKeyDown}
            onClick={(event) => {
              const marks = marksOf(event.currentTarget)
              const index = marks.findIndex((mark) => mark === event.target)
              if (index < 0) return
              show(marks, index)
              onOpen?.(index)
            }}
            onPointerMove={(event) => { if (event.target instanceof SVGElement) setSaid(event.target.getAttribute('aria-label') ?? '') }}
          />
          <p className="chart-said" id={`${id}-said`} role="status" dir="auto">{said === '' ? <span className="muted"><Trans>Arrow keys go through the marks.</Trans></span> : said}</p>
        </>
      )}
      {view === 'table' && table.rows.length > 0 && <DataTable name={name} table={table} />}
      {note !== undefined && <p className="chart-note muted">{note}</p>}
    </figure>
  )
}

function DataTable({ name, table }: { name: string; table: ChartTable }) {
  return (
    <div className="chart-table-place" tabIndex={0} role="region" aria-label={name}>
      <table className="chart-table">
        <thead><tr>{table.head.map((title) => <th key={title} scope="col">{title}</th>)}</tr></thead>
        <tbody>{table.rows.map((row, index) => <tr key={index}>{row.map((value, column) => <td key={column} className={typeof value === 'number' ? 'num' : ''}><bdi>{value}</bdi></td>)}</tr>)}</tbody>
      </table>
    </div>
  )
}
