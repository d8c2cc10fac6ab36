/** Labels of the outline are dragged, by mouse or with the keyboard, before, after or into others. */
import { useDragAndDrop } from 'react-aria-components'
import type { Placing } from '#core/codebook/arrange.ts'
import { findNode, type OutlineNode } from '../model/outline.ts'

const TYPE = 'application/x-hashiya-label'
const PLACINGS: Readonly<Record<'before' | 'after' | 'on', Placing>> = { before: 'before', after: 'after', on: 'into' }

export function useLabelDrag(nodes: readonly OutlineNode[], onPlace: (id: string, target: string, placing: Placing) => void) {
  const labelOf = (key: unknown): string | null => findNode(nodes, String(key))?.label?.id ?? null
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) => [...keys].flatMap((key) => { const id = labelOf(key); return id === null ? [] : [{ [TYPE]: id, 'text/plain': id }] }),
    getDropOperation: (target, types) => (target.type === 'item' && types.has(TYPE) && labelOf(target.key) !== null ? 'move' : 'cancel'),
    onMove: ({ keys, target }) => {
      const [key] = [...keys]
      const id = labelOf(key)
      const at = labelOf(target.key)
      if (id !== null && at !== null) onPlace(id, at, PLACINGS[target.dropPosition])
    },
  })
  return dragAndDropHooks
}
