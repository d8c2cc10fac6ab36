/** Turns key presses on the text into commands. */
import { matchesChosen } from '../../../ui/chosen-keys.ts'
import { meantKey } from '../../../ui/shortcut.ts'
import { kindOfKey, markRegion } from '../commands/region.ts'
import { tagByKey } from '../commands/tag.ts'
import type { ReadingSession } from '../model/reading-session.ts'
import { KEY_SECTIONS, type KeyCommand } from './keymap.ts'

const COMMANDS: readonly KeyCommand[] = KEY_SECTIONS.flatMap((section) => section.commands)

/** The digit that was pressed, whatever Shift and the layout make of it; `null` where it was none. */
function digitOf(event: KeyboardEvent): string | null {
  const byPlace = /^(?:Digit|Numpad)([0-9])$/.exec(event.code)?.[1]
  const meant = meantKey(event)
  return /^[0-9]$/.test(meant) ? meant : event.shiftKey ? (byPlace ?? null) : null
}

function markByKey(session: ReadingSession, digit: string): boolean {
  const kind = kindOfKey(digit)
  if (kind !== undefined) void markRegion(session, kind)
  return kind !== undefined
}

/** Runs what a key means. True where it meant something, and the browser shall not act on it. */
export function handleKey(session: ReadingSession, event: KeyboardEvent): boolean {
  if (event.isComposing) return false
  if (session.state.getState().refusal !== null) session.state.setState({ refusal: null })
  if (!['Tab', 'Shift', 'Enter'].includes(event.key)) {
    session.tabbedOut = null
    // The arrows too go from one that may be the answer to the next.
    if (session.state.getState().picking?.legal === undefined || !event.key.startsWith('Arrow')) session.candidate = null
  }
  const digit = event.ctrlKey || event.metaKey || event.altKey ? null : digitOf(event)
  if (digit !== null) return session.state.getState().marking ? markByKey(session, digit) : tagByKey(session, digit, event.shiftKey)
  for (const command of COMMANDS) {
    const key = command.keys.find((shipped) => matchesChosen(event, 'reading', shipped))
    if (key !== undefined) return command.run(session, key) !== false
  }
  return false
}
