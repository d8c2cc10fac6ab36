/** The labels as a list to choose from by name, for labels without a key and for hands that do not know the keys yet. */
import { useLingui } from '@lingui/react/macro'
import type { KeyboardEvent, RefObject } from 'react'
import { ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { Kbd } from '../../../ui/kbd.tsx'
import { meantKey } from '../../../ui/shortcut.ts'
import { tag } from '../commands/tag.ts'
import { useReading, useSession } from './session-context.tsx'

/** Opened by a key; letters go to the label that begins so, a label's own key takes it at once. */
export function LabelList({ anchor }: { anchor: RefObject<HTMLElement | null> }) {
  const session = useSession()
  const { t } = useLingui()
  const isOpen = useReading((state) => state.choosing)
  const { labels } = session.parts.codebook
  const close = (): void => {
    session.state.setState({ choosing: false })
    // The list gives the focus back to nothing once it is gone.
    requestAnimationFrame(() => session.focusText())
  }
  const take = (label: string): void => {
    close()
    tag(session, label)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const label = labels.find((one) => one.key !== null && one.key === meantKey(event.nativeEvent))
    if (label === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    event.stopPropagation()
    take(label.id)
  }
  return (
    <Popover className="growing-list label-list" triggerRef={anchor} isOpen={isOpen} placement="top end" offset={6} onOpenChange={(open) => { if (!open) close() }}>
      <div onKeyDownCapture={onKeyDown}>
        <ListBox aria-label={t`Labels`} autoFocus="first" onAction={(key) => take(String(key))}>
          {labels.map((one) => (
            <ListBoxItem key={one.id} id={one.id} textValue={one.title} className="growing-item label-item" style={{ '--c': session.color(one.id) } as React.CSSProperties}>
              <span className="swatch" />
              <span className="growing-name"><bdi>{one.title}</bdi><span className="label-definition" dir="auto">{one.definition}</span></span>
              {one.key !== null && <Kbd keys={one.key} />}
            </ListBoxItem>
          ))}
        </ListBox>
      </div>
    </Popover>
  )
}
