/** A short list to choose from by name: letters go to the entry that begins so, an entry's own key takes it at once. */
import { type KeyboardEvent, type ReactNode, type RefObject, useState } from 'react'
import { Header, ListBox, ListBoxItem, ListBoxSection, Popover, type PopoverProps } from 'react-aria-components'
import { Kbd } from '../../../ui/kbd.tsx'
import { meantKey } from '../../../ui/shortcut.ts'
import { useSession } from './session-context.tsx'

export interface KeyedItem {
  readonly id: string
  readonly title: string
  readonly detail: string
  readonly key: string | null
  readonly color?: string
  /** How far it stands below the first column. */
  readonly depth?: number
  /** What stands before the title, e.g. the names above it. */
  readonly path?: readonly string[]
}

/** Entries under a heading; the list has none where the only group has none. */
export interface KeyedGroup {
  readonly title: ReactNode
  readonly items: readonly KeyedItem[]
}

export interface KeyedListProps {
  readonly label: string
  readonly groups: readonly KeyedGroup[]
  readonly anchor: RefObject<HTMLElement | null>
  /** Over the end of the anchor where absent. */
  readonly placement?: PopoverProps['placement']
  readonly isOpen: boolean
  readonly onClose: () => void
  /** Called after `onClose`, with the keyboard on its way back to the text. */
  readonly onTake: (id: string) => void
  /** Called for the entry that has the focus when H or F1 is pressed; the list closes. */
  readonly onExplain?: (id: string) => void
}

/** An entry may stand in two groups: ids of the list are made of the group and the entry. */
const idOf = (group: number, id: string): string => `${group} ${id}`
const entryOf = (key: string): string => key.slice(key.indexOf(' ') + 1)

export function KeyedList({ label, groups, anchor, placement = 'top end', isOpen, onClose, onTake, onExplain }: KeyedListProps) {
  const session = useSession()
  const [focused, setFocused] = useState<string | null>(null)
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
    if (event.ctrlKey || event.metaKey || event.altKey) return
    // A letter of another script that lies on the same key is the beginning of a name.
    const asks = onExplain !== undefined && focused !== null && (event.key === 'F1' || event.key === 'h')
    const item = groups.flatMap(({ items }) => items).find(({ key }) => key !== null && key === meantKey(event.nativeEvent))
    if (!asks && item === undefined) return
    event.preventDefault()
    event.stopPropagation()
    if (item !== undefined) return take(item.id)
    close()
    onExplain?.(entryOf(focused!))
  }
  return (
    <Popover className="growing-list label-list" triggerRef={anchor} isOpen={isOpen} placement={placement} offset={6} onOpenChange={(open) => { if (!open) close() }}>
      <div onKeyDownCapture={onKeyDown} onFocusCapture={(event) => setFocused(event.target.closest<HTMLElement>('[role=option]')?.dataset['key'] ?? null)}>
        <ListBox aria-label={label} autoFocus="first" onAction={(key) => take(entryOf(String(key)))}>
          {groups.map(({ title, items }, group) => (
            <ListBoxSection key={group}>
              {title !== null && <Header className="keyed-heading">{title}</Header>}
              {items.map((item) => <Entry key={item.id} id={idOf(group, item.id)} item={item} />)}
            </ListBoxSection>
          ))}
        </ListBox>
      </div>
    </Popover>
  )
}

function Entry({ id, item }: { id: string; item: KeyedItem }) {
  return (
    <ListBoxItem id={id} textValue={item.title} className="growing-item label-item" style={{ '--c': item.color ?? 'transparent', '--depth': item.depth ?? 0 } as React.CSSProperties}>
      {item.color !== undefined && <span className="swatch" />}
      <span className="growing-name">
        {(item.path ?? []).map((name) => <span key={name} className="label-path"><bdi>{name}</bdi><span aria-hidden="true"> ›</span></span>)}
        <bdi>{item.title}</bdi><span className="label-definition" dir="auto">{item.detail}</span>
      </span>
      {item.key !== null && <Kbd keys={item.key} />}
    </ListBoxItem>
  )
}
