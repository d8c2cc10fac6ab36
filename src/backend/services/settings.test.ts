import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SHIPPED_SETTINGS, type Settings } from '#core/settings/settings.ts'
import { keepSettings, readSettings } from './settings.ts'

let folder: string
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'settings-')) })
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const mine: Settings = { ...SHIPPED_SETTINGS, language: 'ar', numerals: 'arab', keys: [{ scope: 'reading', shipped: 'l', chosen: 'h' }, { scope: 'reading', shipped: 'v', chosen: null }] }

describe('settings', () => {
  it('are read as they were kept', () => {
    expect(readSettings(folder)).toBeNull()
    keepSettings(folder, mine)
    expect(readSettings(folder)).toEqual(mine)
  })
  it.each([['{', 'cannot be read'], ['{"language":"fr"}', 'language'], [JSON.stringify({ ...mine, reading: { ...mine.reading, line: 9 } }), 'reading.line']])('are refused with the place where the file says %j, and the file stays', (text, place) => {
    writeFileSync(join(folder, 'settings.json'), text)
    expect(() => readSettings(folder)).toThrow(place)
    expect(readFileSync(join(folder, 'settings.json'), 'utf8')).toBe(text)
  })
  it('put an unreadable file aside before they are kept anew', () => {
    writeFileSync(join(folder, 'settings.json'), '{ my notes')
    keepSettings(folder, mine)
    expect(readSettings(folder)).toEqual(mine)
    const aside = readdirSync(folder).find((name) => name.startsWith('settings-unreadable-'))
    expect(readFileSync(join(folder, aside!), 'utf8')).toBe('{ my notes')
  })
})
