/** All keys of all screens on one page. */
import { Trans, useLingui } from '@lingui/react/macro'
import { Dialog } from '../../ui/dialog.tsx'
import { Kbd } from '../../ui/kbd.tsx'
import { type KeymapSection, shortcutText } from '../../ui/shortcut.ts'
import './help.css'

/** The list takes the focus, so that the arrow keys scroll it. */
const focus = (element: HTMLElement | null): void => element?.focus({ preventScroll: true })

export function ShortcutsDialog({ sections, onClose }: { sections: readonly KeymapSection[]; onClose(): void }) {
  const { t } = useLingui()
  return (
    <Dialog title={<Trans>Keys</Trans>} size="wide" isOpen onClose={onClose}>
      <p className="muted"><Trans>They work on any keyboard layout: where a layout has no such letter, the key in its place counts.</Trans></p>
      <div className="key-sections" role="group" aria-label={t`All keys`} tabIndex={0} ref={focus}>
        {sections.map((section) => (
          <section key={section.title} className="key-section">
            <h3 className="heading">{section.title}</h3>
            <dl>
              {section.hints.map((hint) => (
                <div key={hint.does} className="key-line">
                  <dt>{hint.does}</dt>
                  <dd>
                    {hint.keys.map((keys) => <Kbd key={keys} keys={keys} />)}
                    <span className="visually-hidden">{hint.keys.map((keys) => shortcutText(keys)).join(', ')}</span>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  )
}
