/** A key combination, printed where its action is, as it was chosen on this computer. */
import { useShownKey } from './chosen-keys.ts'
import { shortcutText } from './shortcut.ts'
import './kbd.css'

/** Hidden from assistive technology: the action says its key through `aria-keyshortcuts`. */
export function Kbd({ keys }: { keys: string }) {
  const shown = useShownKey(keys)
  return shown === null ? null : <PlainKbd keys={shown} />
}

/** The combination exactly as it is given. Keys run from left to right in every language. */
export function PlainKbd({ keys }: { keys: string }) {
  return <kbd className="kbd" dir="ltr" aria-hidden="true">{shortcutText(keys)}</kbd>
}
