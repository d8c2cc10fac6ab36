/** A key combination, printed where its action is. */
import { shortcutText } from './shortcut.ts'
import './kbd.css'

/** Hidden from assistive technology: the action says its key through `aria-keyshortcuts`. */
export function Kbd({ keys }: { keys: string }) {
  return <kbd className="kbd" aria-hidden="true">{shortcutText(keys)}</kbd>
}
