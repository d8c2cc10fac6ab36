import { afterEach, describe, expect, it } from 'vitest'
import { chosenKey, keyId, matchesChosen, setChosenKeys } from './chosen-keys.ts'
import type { KeyStroke } from './shortcut.ts'

const stroke = (key: string, code: string, held: Partial<KeyStroke> = {}): KeyStroke =>
  ({ key, code, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...held })

afterEach(() => setChosenKeys(new Map()))

describe('chosen keys', () => {
  it('take the place of the shipped one in their own scope alone', () => {
    setChosenKeys(new Map([[keyId('reading', 'l'), 'h']]))
    expect(matchesChosen(stroke('h', 'KeyH'), 'reading', 'l')).toBe(true)
    expect(matchesChosen(stroke('l', 'KeyL'), 'reading', 'l')).toBe(false)
    expect(matchesChosen(stroke('l', 'KeyL'), 'claims', 'l')).toBe(true)
  })
  it('go by the place of the key on an Arabic layout', () => {
    setChosenKeys(new Map([[keyId('reading', 'l'), 'h']]))
    expect(matchesChosen(stroke('ا', 'KeyH'), 'reading', 'l')).toBe(true)
  })
  it('can be taken off', () => {
    setChosenKeys(new Map([[keyId('reading', 'l'), null]]))
    expect(chosenKey('reading', 'l')).toBeNull()
    expect(matchesChosen(stroke('l', 'KeyL'), 'reading', 'l')).toBe(false)
  })
})
