/** A list of sentences, each in a field of its own and in its own direction. Enter adds one, Backspace in an empty one takes it away. */
import { useLingui } from '@lingui/react/macro'
import { Plus, X } from 'lucide-react'
import { type KeyboardEvent, type ReactNode, useRef } from 'react'
import { Button, IconButton } from '../../../ui/button.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { withItem, withoutItem } from '../model/patch.ts'

export interface StringListProps {
  title: ReactNode
  /** Names one of them, e.g. "Example 2". */
  nameOf(number: number): string
  add: ReactNode
  help?: ReactNode
  items: readonly string[]
  /** `at` is the item that is typed into; `null` where one came or went. */
  onChange(items: readonly string[], at: number | null): void
}

export function StringList({ title, nameOf, add, help, items, onChange }: StringListProps) {
  const { t } = useLingui()
  const place = useRef<HTMLDivElement>(null)
  const focus = (index: number): void => { requestAnimationFrame(() => place.current?.querySelectorAll('textarea')[index]?.focus()) }
  const addAt = (index: number): void => {
    onChange([...items.slice(0, index), '', ...items.slice(index)], null)
    focus(index)
  }
  const remove = (index: number): void => {
    onChange(withoutItem(items, index), null)
    focus(Math.max(0, index - 1))
  }
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter' && !event.shiftKey) { event.preventDefault(); addAt(index + 1) }
    if (event.key === 'Backspace' && items[index] === '') { event.preventDefault(); remove(index) }
  }
  return (
    <div className="cb-list" ref={place} role="group" aria-label={typeof title === 'string' ? title : undefined}>
      <div className="field-label">{title}</div>
      {help !== undefined && <p className="field-help">{help}</p>}
      {items.map((item, index) => (
        <div key={index} className="cb-list-item" onKeyDown={(event) => onKeyDown(event, index)}>
          <TextArea label={nameOf(index + 1)} labelHidden face="read" value={item} onChange={(text) => onChange(withItem(items, index, text), index)} />
          <IconButton label={t`Take away: ${nameOf(index + 1)}`} icon={<X />} onPress={() => remove(index)} />
        </div>
      ))}
      <div><Button kind="quiet" icon={<Plus />} onPress={() => addAt(items.length)}>{add}</Button></div>
    </div>
  )
}
