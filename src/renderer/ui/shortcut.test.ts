import { describe, expect, it } from 'vitest'
import { type KeyStroke, matchesShortcut, meantKey, shortcutText } from './shortcut.ts'

const stroke = (key: string, code: string, held: Partial<KeyStroke> = {}): KeyStroke =>
  ({ key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })

describe('shortcuts', () => {
  it('go by the place of the key on an Arabic layout', () => {
    expect(matchesShortcut(stroke('ئ', 'KeyZ', { ctrlKey: true }), 'Mod+Z', false)).toBe(true)
    expect(matchesShortcut(stroke('لا', 'KeyB'), 'B', false)).toBe(true)
    expect(matchesShortcut(stroke('٤', 'Digit4'), '4', false)).toBe(true)
    expect(matchesShortcut(stroke('؟', 'Slash', { shiftKey: true }), '?', false)).toBe(true)
  })
  it('go by the sign on another Latin layout', () => {
    expect(meantKey(stroke('a', 'KeyQ'))).toBe('a')
    expect(matchesShortcut(stroke('z', 'KeyW', { ctrlKey: true }), 'Mod+Z', false)).toBe(true)
    expect(matchesShortcut(stroke('?', 'Minus', { shiftKey: true }), '?', false)).toBe(true)
  })
  it('tell Shift apart for letters and named keys', () => {
    expect(matchesShortcut(stroke('Z', 'KeyZ', { ctrlKey: true, shiftKey: true }), 'Mod+Z', false)).toBe(false)
    expect(matchesShortcut(stroke('Z', 'KeyZ', { ctrlKey: true, shiftKey: true }), 'Mod+Shift+Z', false)).toBe(true)
    expect(matchesShortcut(stroke('ArrowDown', 'ArrowDown', { shiftKey: true }), 'ArrowDown', false)).toBe(false)
  })
  it('take Command for Ctrl on a Mac only', () => {
    expect(matchesShortcut(stroke('k', 'KeyK', { metaKey: true }), 'Mod+K', true)).toBe(true)
    expect(matchesShortcut(stroke('k', 'KeyK', { ctrlKey: true }), 'Mod+K', true)).toBe(false)
    expect(shortcutText('Mod+Shift+Z', false)).toBe('Ctrl Shift Z')
  })
  it('leave composing and AltGr alone', () => {
    expect(matchesShortcut(stroke('z', 'KeyZ', { isComposing: true }), 'Z', false)).toBe(false)
    expect(matchesShortcut(stroke('@', 'KeyQ', { ctrlKey: true, altKey: true, getModifierState: (name) => name === 'AltGraph' }), 'Mod+Alt+@', false)).toBe(false)
  })
})
