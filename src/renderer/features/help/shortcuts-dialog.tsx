/** All keys of all screens on one page, each to be changed by pressing another. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useRef, useState } from 'react'
import { chosenKey, useChosenKeys } from '../../ui/chosen-keys.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import type { KeymapSection } from '../../ui/shortcut.ts'
import { tableKeys, type TableKey } from './key-choice.ts'
import { KeyLine } from './key-line.tsx'
import { KeyTools } from './key-tools.tsx'
import './help.css'

export function ShortcutsDialog({ sections, onClose }: { sections: readonly KeymapSection[]; onClose(): void }) {
  const { t } = useLingui()
  useChosenKeys()
  const [find, setFind] = useState('')
  const [changing, setChanging] = useState<TableKey | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const table = tableKeys(sections, chosenKey)
  const wanted = find.trim().toLocaleLowerCase()
  const shown = sections
    .map((section) => ({ ...section, hints: section.hints.filter(({ does, keys }) => wanted === '' || does.toLocaleLowerCase().includes(wanted) || keys.some((key) => (chosenKey(section.scope, key) ?? '').toLocaleLowerCase() === wanted)) }))
    .filter(({ hints }) => hints.length > 0)
  const stop = (): void => {
    setChanging(null)
    list.current?.focus({ preventScroll: true })
  }
  return (
    <Dialog title={<Trans>Keys</Trans>} size="wide" isOpen onClose={onClose} actions={<KeyTools table={table} />}>
      <p className="muted"><Trans>They work on any keyboard layout: where a layout has no such letter, the key in its place counts. Press a key of this table to choose another in its place.</Trans></p>
      <TextField label={t`Find a key`} labelHidden value={find} onChange={setFind} placeholder={t`Find what a key does, or who has it…`} />
      {/* The list takes the focus, so that the arrow keys scroll it. */}
      <div className="key-sections" role="group" aria-label={t`All keys`} tabIndex={0} ref={(element) => { if (list.current === null) element?.focus({ preventScroll: true }); list.current = element }}>
        {shown.map((section) => (
          <section key={section.title} className="key-section">
            <h3 className="heading">{section.title}</h3>
            <ul>
              {section.hints.map((hint) => (
                <KeyLine key={hint.does} keys={table.filter(({ scope, does }) => scope === section.scope && does === hint.does)} does={hint.does} table={table} changing={changing} onChange={setChanging} onStop={stop} />
              ))}
            </ul>
          </section>
        ))}
        {shown.length === 0 && <p className="muted"><Trans>No key is like that.</Trans></p>}
      </div>
    </Dialog>
  )
}
