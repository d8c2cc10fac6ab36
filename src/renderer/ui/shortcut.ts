/** Keyboard shortcuts that work on any layout: the typed sign where it is ASCII, else the place of the key on the board. */

/** The parts of a keyboard event that decide which shortcut it is. */
export interface KeyStroke {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
  readonly isComposing?: boolean
  getModifierState?(name: string): boolean
}

/** One line of the overlay that lists all keys: combinations such as `Mod+Z` or `?`, and what they do in words. */
export interface KeyHint {
  readonly keys: readonly string[]
  readonly does: string
  /** Keys that lists, dialogs and fields have everywhere: they stay as they are. */
  readonly fixed?: true
}
export interface KeymapSection {
  readonly title: string
  /** Where these keys work, as `keyId` takes it: other keys may be chosen for them. */
  readonly scope: string
  readonly hints: readonly KeyHint[]
}

/** Signs of a US board by place, without and with Shift: what a person means who presses that key on an Arabic layout. */
const SIGNS: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  Slash: ['/', '?'], Period: ['.', '>'], Comma: [',', '<'], Semicolon: [';', ':'], Quote: ["'", '"'], Backquote: ['`', '~'],
  BracketLeft: ['[', '{'], BracketRight: [']', '}'], Backslash: ['\\', '|'], Minus: ['-', '_'], Equal: ['=', '+'],
}

export const isMac = (): boolean => typeof navigator !== 'undefined' && /Mac|iPhone|iPad/.test(navigator.platform)
const isAscii = (text: string): boolean => /^[\x20-\x7e]+$/.test(text)

/** The key that was meant: `z`, `?`, `4`, `Enter`, `ArrowLeft`. Letters come in lower case, a space as `Space`. */
export function meantKey(stroke: KeyStroke): string {
  if (stroke.key === ' ') return 'Space'
  if (isAscii(stroke.key) && stroke.key !== 'Dead' && stroke.key !== 'Process' && stroke.key !== 'Unidentified') {
    return stroke.key.length === 1 ? stroke.key.toLowerCase() : stroke.key
  }
  const letter = /^Key([A-Z])$/.exec(stroke.code)?.[1]
  if (letter !== undefined) return letter.toLowerCase()
  const digit = /^(?:Digit|Numpad)([0-9])$/.exec(stroke.code)?.[1]
  if (digit !== undefined) return digit
  return SIGNS[stroke.code]?.[stroke.shiftKey ? 1 : 0] ?? stroke.key
}

/**
 * Whether a key event is the combination, e.g. `Mod+Shift+Z`, `Alt+ArrowLeft`, `?`, `4`. `Mod` is Ctrl, on a Mac Command.
 * Shift must agree except where it only made the sign (`?`). Keys pressed while an input method composes never match.
 */
export function matchesShortcut(stroke: KeyStroke, combination: string, mac: boolean = isMac()): boolean {
  if (stroke.isComposing === true || stroke.getModifierState?.('AltGraph') === true) return false
  const parts = combination.split('+')
  const last = combination.endsWith('++') || combination === '+' ? '+' : (parts.at(-1) ?? '')
  const wants = new Set(parts.slice(0, -1))
  const mod = mac ? stroke.metaKey : stroke.ctrlKey
  const other = mac ? stroke.ctrlKey : stroke.metaKey
  if (mod !== wants.has('Mod') || other || stroke.altKey !== wants.has('Alt')) return false
  const isSign = last.length === 1 && !/[a-z0-9]/i.test(last)
  if (!isSign && stroke.shiftKey !== wants.has('Shift')) return false
  return meantKey(stroke) === (last.length === 1 ? last.toLowerCase() : last)
}

const KEY_NAMES: Readonly<Record<string, string>> = {
  Mod: 'Ctrl', ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc', Delete: 'Del', PageUp: 'PgUp', PageDown: 'PgDn',
}

/** A combination as it is printed beside an action: `Ctrl Shift Z`. */
export function shortcutText(combination: string, mac: boolean = isMac()): string {
  const parts = combination === '+' ? ['+'] : combination.split('+')
  return parts.map((part) => (part === 'Mod' && mac ? '⌘' : (KEY_NAMES[part] ?? (part.length === 1 ? part.toUpperCase() : part)))).join(' ')
}

/** Whether typing goes into a text there, so that undo and bare keys belong to that field. */
export function isTextInput(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'range', 'color'].includes(target.type)
}
