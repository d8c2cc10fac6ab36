/** The parts of the codebook as a tree: one key away from each other, labels moved by keyboard or by drag. */
import { Trans, useLingui } from '@lingui/react/macro'
import { Plus } from 'lucide-react'
import { type KeyboardEvent, type Ref, useState } from 'react'
import { Tree } from 'react-aria-components'
import { placeLabel, type Step, stepLabel } from '#core/codebook/arrange.ts'
import type { Codebook } from '#core/codebook/codebook.ts'
import { Button } from '../../../ui/button.tsx'
import { matchesChosen } from '../../../ui/chosen-keys.ts'
import { MenuItem, MenuPopover } from '../../../ui/menu.tsx'
import { useEditing } from '../model/editing.tsx'
import { findNode, keyOfPlace, type OutlineNode, outlineOf } from '../model/outline.ts'
import type { Place } from '../model/place.ts'
import type { Adding } from '../model/use-adding.ts'
import { OutlineItem } from './outline-item.tsx'
import { useLabelDrag } from './use-label-drag.ts'

export interface OutlineProps {
  treeRef: Ref<HTMLDivElement>
  place: Place
  adding: Adding
  onPlace(place: Place): void
  /** Enter: goes on to the fields. */
  onEnter(): void
  /** Delete on a part. */
  onRemove(place: Place): void
}

const STEPS: readonly (readonly [keys: string, step: Step])[] = [['Alt+ArrowUp', 'up'], ['Alt+ArrowDown', 'down']]
/** Inwards is towards the end of the line: to the right in English, to the left in Arabic. */
const sideways = (isRtl: boolean): readonly (readonly [keys: string, step: Step])[] => [[isRtl ? 'Alt+ArrowLeft' : 'Alt+ArrowRight', 'in'], [isRtl ? 'Alt+ArrowRight' : 'Alt+ArrowLeft', 'out']]

export function Outline({ treeRef, place, adding, onPlace, onEnter, onRemove }: OutlineProps) {
  const { t } = useLingui()
  const { codebook, edit } = useEditing()
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set())
  const nodes = outlineOf(codebook)
  const selected = keyOfPlace(codebook, place)
  /** Labels stay selected by what they are, wherever they go. */
  const arrange = (id: string, change: (labels: Codebook['labels']) => Codebook['labels']): void => {
    const next = change(codebook.labels)
    if (next === codebook.labels) return
    edit((it) => ({ ...it, labels: next }), null)
    onPlace({ part: 'labels', index: next.findIndex((label) => label.id === id) })
  }
  const drag = useLabelDrag(nodes, (id, target, placing) => arrange(id, (labels) => placeLabel(labels, id, target, placing)))
  const expandable = allKeys(nodes)

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const node = findNode(nodes, selected)
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    const done = (): void => { event.preventDefault(); event.stopPropagation() }
    const step = [...STEPS, ...sideways(isRtl)].find(([keys]) => matchesChosen(event.nativeEvent, 'codebook', keys))?.[1]
    if (step !== undefined && node?.label) { done(); arrange(node.label.id, (labels) => stepLabel(labels, node.label!.id, step)) }
    else if (matchesChosen(event.nativeEvent, 'codebook', 'Enter')) { done(); onEnter() }
    else if (matchesChosen(event.nativeEvent, 'codebook', 'N')) { done(); adding.addBeside(place) }
    else if (matchesChosen(event.nativeEvent, 'codebook', 'Delete') && node !== undefined) { done(); onRemove(node.place) }
  }
  return (
    <section className="cb-outline" aria-label={t`Parts of the codebook`}>
      <div className="cb-outline-bar">
        <MenuPopover label={t`Add`} trigger={<Button icon={<Plus />} keys="N"><Trans>Add</Trans></Button>}>
          <MenuItem onAction={() => adding.addLabel(null)}><Trans>Label</Trans></MenuItem>
          <MenuItem onAction={() => adding.addLabel(place)}><Trans>Label under the one in hand</Trans></MenuItem>
          <MenuItem onAction={adding.addRelation}><Trans>Relation</Trans></MenuItem>
          <MenuItem onAction={adding.addRule}><Trans>Hard rule</Trans></MenuItem>
        </MenuPopover>
      </div>
      <div className="cb-tree-place" onKeyDownCapture={onKeyDown}>
        <Tree
          ref={treeRef} className="cb-tree" aria-label={t`Parts of the codebook`} items={nodes} selectionMode="single" selectionBehavior="replace" disallowEmptySelection
          selectedKeys={[selected]} expandedKeys={expandable.filter((key) => !folded.has(key))}
          onExpandedChange={(keys) => { const open = new Set([...keys].map(String)); setFolded(new Set(expandable.filter((key) => !open.has(key)))) }}
          onSelectionChange={(keys) => {
            const [key] = keys === 'all' ? [] : [...keys]
            const node = key === undefined ? undefined : findNode(nodes, String(key))
            if (node !== undefined) onPlace(node.place)
          }}
          dragAndDropHooks={drag}
        >
          {(node) => <OutlineItem node={node} />}
        </Tree>
      </div>
    </section>
  )
}

const allKeys = (nodes: readonly OutlineNode[]): string[] => nodes.flatMap(({ key, children }) => (children.length === 0 ? [] : [key, ...allKeys(children)]))
