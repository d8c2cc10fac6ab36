/** From a number to what is behind it: opens the search narrowed to a cell's values. */
import { useCallback } from 'react'
import type { Dimension } from '#contract/overview.ts'
import { useCommands } from '../../state/commands.tsx'
import { useSearch } from '../../state/search.ts'

/** Dimensions that the search can be narrowed by. */
const FACETS: readonly Dimension[] = ['label', 'value', 'target', 'holder', 'claim', 'outlet', 'annotator', 'language']

const quoted = (value: string): string => (/^[\p{L}\p{N}_-]+$/u.test(value) ? value : `"${value.replaceAll('"', '\\"')}"`)

export function useOpenCell(): (values: readonly (readonly [Dimension, string | null])[]) => void {
  const commands = useCommands()
  return useCallback((values) => {
    const facets = values.flatMap(([dimension, value]) => {
      if (value === null) return []
      if (dimension === 'month' || dimension === 'year') return [`date:${value}`]
      return FACETS.includes(dimension) ? [`${dimension}:${quoted(value)}`] : []
    })
    if (facets.length === 0) return
    useSearch.getState().ask(facets.join(' '))
    commands.search()
  }, [commands])
}
