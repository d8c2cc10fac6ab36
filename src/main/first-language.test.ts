import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { firstLanguage } from './first-language.ts'
import { WORDS } from './words.ts'

let folder: string
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'language-')) })
afterEach(() => rmSync(folder, { recursive: true, force: true }))

it('is the kept one', () => {
  writeFileSync(join(folder, 'settings.json'), '{"language":"ar"}')
  expect(firstLanguage(folder, ['en-US'])).toBe('ar')
})
it.each(['', '{', 'null', '{"language":"fr"}', '{"language":"system"}'])('is that of the system where the file says %j', (text) => {
  expect(firstLanguage(folder, ['ar-EG'])).toBe('ar')
  writeFileSync(join(folder, 'settings.json'), text)
  expect([firstLanguage(folder, ['ar-EG']), firstLanguage(folder, ['en-US'])]).toEqual(['ar', 'en'])
})
it('has no English word in the Arabic menu, and no empty one', () => {
  const names = new Set(['JSON Lines'])
  expect(Object.values(WORDS.ar).filter((word) => !names.has(word) && !/^[^A-Za-z]+$/.test(word))).toEqual([])
  expect(Object.values(WORDS.en).filter((word) => word.trim() === '')).toEqual([])
})
