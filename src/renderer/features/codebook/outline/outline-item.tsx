/** One line of the outline, with what stands below it. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { ChevronRight, GripVertical } from 'lucide-react'
import type { CSSProperties } from 'react'
import { Button, Collection, TreeItem, TreeItemContent } from 'react-aria-components'
import { Kbd } from '../../../ui/kbd.tsx'
import { colorCss } from '../../../ui/label-color.ts'
import { useEditing } from '../model/editing.tsx'
import type { OutlineNode } from '../model/outline.ts'
import { pathOfPlace } from '../model/place.ts'

function usePartName(node: OutlineNode): string {
  const { t } = useLingui()
  if (node.label !== null) return node.label.title === '' ? node.label.id : node.label.title
  if (node.title !== '') return node.title
  return { general: t`Codebook`, labels: t`Labels`, relations: t`Relations`, stance: t`Stance`, article: t`Article`, rules: t`Hard rules` }[node.place.part]
}

/** What is wrong in the part alone; a heading says what is wrong in all that it holds. */
function useWrong(node: OutlineNode): number {
  const { problemsBelow, problemAt } = useEditing()
  if (node.key === 'general') return (problemAt('name') === undefined ? 0 : 1) + (problemAt('title') === undefined ? 0 : 1)
  if (node.key === 'labels' || node.key === 'relations' || node.key === 'rules') return problemsBelow(node.key)
  return problemsBelow(...pathOfPlace(node.place))
}

export function OutlineItem({ node }: { node: OutlineNode }) {
  const { t } = useLingui()
  const name = usePartName(node)
  const wrong = useWrong(node)
  const { label } = node
  return (
    <TreeItem id={node.key} textValue={name} className="cb-node">
      <TreeItemContent>
        {({ hasChildItems, allowsDragging, level }) => (
          <div className={label === null && level === 1 ? 'cb-node-line cb-node-part' : 'cb-node-line'} style={{ '--level': level - 1, ...(label === null ? {} : { '--c': colorCss(label.color) }) } as CSSProperties}>
            {hasChildItems ? <Button slot="chevron" className="cb-chevron"><ChevronRight className="mirrored" aria-hidden="true" /></Button> : <span className="cb-chevron" />}
            {label !== null && <span className={label.retired === true ? 'cb-dot retired' : 'cb-dot'} aria-hidden="true" />}
            <bdi className="cb-node-name one-line">{name}</bdi>
            {label?.retired === true && <span className="cb-retired"><Trans>retired</Trans></span>}
            {wrong > 0 && <span className="cb-wrong-mark"><span aria-hidden="true">{wrong}</span><span className="visually-hidden"><Plural value={wrong} one="# problem" other="# problems" /></span></span>}
            {label !== null && label.key !== null && label.retired !== true && <Kbd keys={label.key} />}
            {allowsDragging && <Button slot="drag" className="cb-grip" isDisabled={label === null} aria-label={t`Move ${name}`}><GripVertical aria-hidden="true" /></Button>}
          </div>
        )}
      </TreeItemContent>
      <Collection items={node.children}>{(child) => <OutlineItem node={child} />}</Collection>
    </TreeItem>
  )
}
