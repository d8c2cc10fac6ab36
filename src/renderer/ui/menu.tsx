/** A menu that drops from a button. */
import type { ReactElement, ReactNode } from 'react'
import { Menu, MenuItem as AriaMenuItem, MenuTrigger, Popover } from 'react-aria-components'
import { Kbd } from './kbd.tsx'
import './menu.css'

export function MenuPopover({ label, trigger, children }: { label: string; trigger: ReactElement; children: ReactNode }) {
  return (
    <MenuTrigger>
      {trigger}
      <Popover className="popover" placement="bottom start" offset={6}>
        <Menu className="menu" aria-label={label}>{children}</Menu>
      </Popover>
    </MenuTrigger>
  )
}

export function MenuItem({ keys, icon, onAction, children }: { keys?: string; icon?: ReactNode; onAction(): void; children: ReactNode }) {
  return (
    <AriaMenuItem className="menu-item" onAction={onAction}>
      {icon}
      <span className="menu-text">{children}</span>
      {keys !== undefined && <Kbd keys={keys} />}
    </AriaMenuItem>
  )
}
