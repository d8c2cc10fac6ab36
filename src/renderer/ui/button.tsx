/** Buttons: with words, and with a picture alone, which then has a tooltip that names it and its key. */
import type { ReactElement, ReactNode } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps, Tooltip, TooltipTrigger, type TooltipProps } from 'react-aria-components'
import { Kbd } from './kbd.tsx'
import './button.css'

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** `primary`: the one thing to do next. `quiet`: without an edge. `danger`: takes something away. */
  kind?: 'plain' | 'primary' | 'quiet' | 'danger'
  icon?: ReactNode
  /** Printed after the words. The key itself is handled where the command is. */
  keys?: string
  children: ReactNode
}

export function Button({ kind = 'plain', icon, keys, children, ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={`button ${kind}`}>
      {icon}
      <span dir="auto">{children}</span>
      {keys !== undefined && <Kbd keys={keys} />}
    </AriaButton>
  )
}

export interface IconButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children' | 'aria-label'> {
  label: string
  icon: ReactNode
  keys?: string
  pressed?: boolean
  placement?: NonNullable<TooltipProps['placement']>
}

export function IconButton({ label, icon, keys, pressed, placement = 'bottom', ...props }: IconButtonProps) {
  return (
    <WithTooltip text={label} placement={placement} {...(keys === undefined ? {} : { keys })}>
      <AriaButton {...props} className="icon-button" aria-label={label} {...(pressed === undefined ? {} : { 'aria-pressed': pressed })}>
        {icon}
      </AriaButton>
    </WithTooltip>
  )
}

/** Names what it wraps on hover and focus. The child must be a part of React Aria or a native button. */
export function WithTooltip({ text, keys, placement = 'bottom', children }: { text: ReactNode; keys?: string; placement?: NonNullable<TooltipProps['placement']>; children: ReactElement }) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <Tooltip className="tooltip" placement={placement} offset={8}>
        <span>{text}</span>
        {keys !== undefined && <Kbd keys={keys} />}
      </Tooltip>
    </TooltipTrigger>
  )
}
