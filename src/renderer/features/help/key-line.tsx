/** One line of the table: what is done, and its keys. */
import { useLingui } from '@lingui/react/macro'
import { Button as AriaButton } from 'react-aria-components'
import { PlainKbd } from '../../ui/kbd.tsx'
import { shortcutText } from '../../ui/shortcut.ts'
import { sameSpelling, type TableKey } from './key-choice.ts'
import { KeyRecorder } from './key-recorder.tsx'

interface KeyLineProps {
  does: string
  keys: readonly TableKey[]
  table: readonly TableKey[]
  changing: TableKey | null
  onChange(key: TableKey): void
  onStop(): void
}

const isSame = (one: TableKey, other: TableKey | null): boolean => other !== null && one.scope === other.scope && one.shipped === other.shipped && one.does === other.does

export function KeyLine({ does, keys, table, changing, onChange, onStop }: KeyLineProps) {
  const open = keys.find((key) => isSame(key, changing))
  return (
    <li className="key-entry">
      <div className="key-line">
        <span>{does}</span>
        <span className="key-buttons">{keys.map((key) => <OneKey key={key.shipped} of={key} onPress={() => onChange(key)} />)}</span>
      </div>
      {open !== undefined && <KeyRecorder of={open} table={table} onStop={onStop} />}
    </li>
  )
}

function OneKey({ of, onPress }: { of: TableKey; onPress(): void }) {
  const { t } = useLingui()
  const text = of.chosen === null ? t`none` : shortcutText(of.chosen)
  if (of.fixed) return <span className="key-fixed">{of.chosen !== null && <PlainKbd keys={of.chosen} />}<span className="visually-hidden">{text}</span></span>
  const isChanged = of.chosen === null || sameSpelling(of.chosen) !== sameSpelling(of.shipped)
  const shipped = shortcutText(of.shipped)
  return (
    <AriaButton className={`key-button${isChanged ? ' is-changed' : ''}`} aria-label={isChanged ? t`${of.does}: ${text}, shipped as ${shipped}. Choose another key.` : t`${of.does}: ${text}. Choose another key.`} onPress={onPress}>
      {of.chosen === null ? <span className="muted">{text}</span> : <PlainKbd keys={of.chosen} />}
    </AriaButton>
  )
}
