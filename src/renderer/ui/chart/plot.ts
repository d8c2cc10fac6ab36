/** The chart library, fetched when the first chart is shown, and what every chart of the workbench has in common. */
import type * as PlotLibrary from '@observablehq/plot'
import { useEffect, useState } from 'react'

export type Plot = typeof PlotLibrary

/** The library; `null` until it is there. */
export function usePlot(): Plot | null {
  const [plot, setPlot] = useState<Plot | null>(null)
  useEffect(() => {
    let isWanted = true
    void import('@observablehq/plot').then((loaded) => { if (isWanted) setPlot(() => loaded) })
    return () => { isWanted = false }
  }, [])
  return plot
}

/** Whether the interface runs from right to left, and charts with it. */
export const isMirrored = (): boolean => document.documentElement.dir === 'rtl'

/** Draws with the page's type and colours. */
export function drawPlot(plot: Plot, options: PlotLibrary.PlotOptions): SVGSVGElement {
  const drawn = plot.plot({ ...options, figure: false, style: { background: 'none', color: 'currentColor', fontFamily: 'var(--ui)', fontSize: '12px', overflow: 'visible' } })
  return (drawn instanceof SVGSVGElement ? drawn : drawn.querySelector('svg'))!
}

/** Signs around a text whose direction is its own, whatever stands beside it (FSI and PDI). */
const [ISOLATE, END] = ['\u2068', '\u2069']

/** Long words cut for an axis, in their own direction; the whole stands in the label of the mark and in the table. */
export const shortened = (text: string, most = 26): string => {
  const letters = [...text]
  return `${ISOLATE}${letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`}${END}`
}

/** Pixels for an axis of bands: as wide as there is room, but no band wider than `widest`. */
export const widthFor = (bands: number, room: number, margins: number, widest = 90): number => Math.min(room, bands * widest + margins)

/** At most `most` ticks, and none between whole numbers. */
export const wholeTicks = (largest: number, most = 4): number => Math.max(1, Math.min(largest, most))
