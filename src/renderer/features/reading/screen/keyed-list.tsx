/** A short list over the palette to choose from by name: letters go to the entry that begins so, an entry's own key takes it at once. */
import type { KeyboardEvent, RefObject } from 'react'
import { ListBox, ListBoxItem, Popover, type PopoverProps } from 'react-aria-components'
import { Kbd } from '../../../ui/kbd.tsx'
import { meantKey } from '../../../ui/shortcut.ts'
import { useSession } from './session-context.tsx'

export interface KeyedItem {
  readonly id: string
  readonly title: string
  readonly detail: string
  readonly key: string | null
  readonly color?: string
}

export interface KeyedListProps {
  readonly label: string
  readonly items: readonly KeyedItem[]
  readonly anchor: RefObject<HTMLElement | null>
  /** Over the end of the anchor where absent. */
  readonly placement?: PopoverProps['placement']
  readonly isOpen: boolean
  readonly onClose: () => void
  /** Called after `onClose`, with the keyboard on its way back to the text. */
  readonly onTake: (id: string) => void
}

export function KeyedList({ label, items, anchor, placement = 'top end', isOpen, onClose, onTake }: KeyedListProps) {
  const session = useSession()
  const close = (): void => {
    onClose()
    // The list gives the focus back to nothing once it is gone.
    requestAnimationFrame(() => session.focusText())
  }
  const take = (id: string): void => {
    close()
    onTake(id)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const item = items.find(({ key }) => key !== null && key === meantKey(event.nativeEvent))
    if (item === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    take(item.id)
  }
  return (
    <Popover className="growing-list label-list" triggerRef={anchor} isOpen={isOpen} placement={placement} offset={6} onOpenChange={(open) => { if (!open) close() }}>
      <div onKeyDownCapture={onKeyDown}>
        <ListBox aria-label={label} autoFocus="first" onAction={(key) => take(String(key))}>
          {items.map((item) => (
            <ListBoxItem key={item.id} id={item.id} textValue={item.title} className="growing-item label-item" style={{ '--c': item.color ?? 'transparent' } as React.CSSProperties}>
              {item.color !== undefined && <span className="swatch" />}
              <span className="growing-name"><bdi>{item.title}</bdi><span className="label-definition" dir="auto">{item.detail}</span></span>
              {item.key !== null && <Kbd keys={item.key} />}
            </ListBoxItem>
          ))}
        </ListBox>
      </div>
    </Popover>
  )
}
