/** Two wordings side by side, with the words that only one of them has. */
import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { diffWords, type DiffPart } from '#core/claims/word-diff.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

export interface Wording { readonly text: string; readonly facts: ReactNode }

export function SideBySide({ a, b }: { a: Wording; b: Wording }) {
  const parts = diffWords(a.text, b.text)
  return (
    <div className="side-by-side">
      <Side parts={parts.a} facts={a.facts} />
      <Side parts={parts.b} facts={b.facts} />
    </div>
  )
}

function Side({ parts, facts }: { parts: readonly DiffPart[]; facts: ReactNode }) {
  return (
    <div className="side">
      <p className="side-text" dir="auto">{parts.map(({ text, same }, index) => (same ? <span key={index}>{text}</span> : <em key={index} className="side-own">{text}</em>))}</p>
      {facts}
    </div>
  )
}

export function CompareDialog({ a, b, onClose }: { a: Wording; b: Wording; onClose(): void }) {
  return (
    <Dialog title={<Trans>Two wordings</Trans>} isOpen size="wide" onClose={onClose} actions={<Button autoFocus onPress={onClose}><Trans>Close</Trans></Button>}>
      <SideBySide a={a} b={b} />
      <p className="muted side-help"><Trans>Underlined words stand in one of the two only; endings and spelling do not count.</Trans></p>
    </Dialog>
  )
}
