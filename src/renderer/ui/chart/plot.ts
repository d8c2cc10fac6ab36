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

/** Hues that can be told apart by most eyes, in both themes; every chart also says in words or places what they mean. */
export const HUES = ['var(--label-SOURCE)', 'var(--label-TARGET)', 'var(--label-CONTENT)', 'var(--label-TECHNIQUE)', 'var(--label-CUE)', 'var(--label-CLAIM)', 'var(--label-RATIONALE)', 'var(--label-EVIDENCE)'] as const

/** Draws with the page's type and colours. */
export function drawPlot(plot: Plot, options: PlotLibrary.PlotOptions): SVGSVGElement {
  const drawn = plot.plot({ ...options, figure: false, style: { background: 'none', color: 'currentColor', fontFamily: 'var(--ui)', fontSize: '12px', overflow: 'visible' } })
  return (drawn instanceof SVGSVGElement ? drawn : drawn.querySelector('svg'))!
}

/** Long words cut for an axis; the whole stands in the label of the mark and in the table. */
export const shortened = (text: string, most = 26): string => {
  const letters = [...text]
  return letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`
}
