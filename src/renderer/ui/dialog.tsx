/** A dialog over the window: a title, a body that scrolls, and its actions. Escape and the cross close it. */
import { Trans, useLingui } from '@lingui/react/macro'
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import { Button, IconButton } from './button.tsx'
import './dialog.css'

export interface DialogProps {
  title: ReactNode
  isOpen: boolean
  onClose(): void
  /** `wide` is for tables and previews. */
  size?: 'normal' | 'wide'
  /** False while something runs that Escape must not hide. */
  dismissable?: boolean
  /** Buttons, the one to do next last. */
  actions?: ReactNode
  children: ReactNode
}

export function Dialog({ title, isOpen, onClose, size = 'normal', dismissable = true, actions, children }: DialogProps) {
  const { t } = useLingui()
  return (
    <ModalOverlay className="scrim" isOpen={isOpen} isDismissable={dismissable} isKeyboardDismissDisabled={!dismissable} onOpenChange={(open) => { if (!open) onClose() }}>
      <Modal className={`modal ${size}`}>
        <AriaDialog className="dialog">
          <header className="dialog-head">
            <Heading slot="title" className="dialog-title">{title}</Heading>
            {dismissable && <IconButton label={t`Close`} keys="Escape" icon={<X />} onPress={onClose} />}
          </header>
          <div className="dialog-body">{children}</div>
          {Boolean(actions) && <footer className="dialog-actions">{actions}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  )
}

/** Asks before something is taken away. `confirm` names the deed, never "OK". */
export function ConfirmDialog({ title, confirm, isOpen, onConfirm, onClose, children }: { title: ReactNode; confirm: ReactNode; isOpen: boolean; onConfirm(): void; onClose(): void; children: ReactNode }) {
  return (
    <Dialog
      title={title}
      isOpen={isOpen}
      onClose={onClose}
      actions={<ConfirmActions confirm={confirm} onConfirm={() => { onClose(); onConfirm() }} onClose={onClose} />}
    >
      {children}
    </Dialog>
  )
}

function ConfirmActions({ confirm, onConfirm, onClose }: { confirm: ReactNode; onConfirm(): void; onClose(): void }) {
  return (
    <>
      <Button kind="plain" onPress={onClose}><Trans>Cancel</Trans></Button>
      <Button kind="danger" onPress={onConfirm} autoFocus>{confirm}</Button>
    </>
  )
}
