/** Files stay small: at most 400 lines, half of them under 100. What grows past 250 is listed, to be asked why. */
import { expect, test } from 'vitest'
import { lineCount, sources, type SourceFile } from './tree.ts'

const MOST = 400
const ASK = 250
const MEDIAN = 100

const longerThan = (most: number, files: readonly SourceFile[]): readonly string[] =>
  files.filter((file) => lineCount(file.text) > most).map((file) => `${file.path}: ${lineCount(file.text)} lines`)

const CODE = sources('{src,tests,db,scripts}/**/*.{ts,tsx,css}', '*.{ts,mjs}')

test('no file is past 400 lines', () => {
  expect(CODE.length).toBeGreaterThan(100)
  expect(longerThan(MOST, CODE)).toEqual([])
  const asked = longerThan(ASK, CODE)
  if (asked.length > 0) console.warn(`Past ${ASK} lines, ask why:\n${asked.join('\n')}`)
})

test('half of the files are under 100 lines', () => {
  const lengths = CODE.map((file) => lineCount(file.text)).sort((a, b) => a - b)
  expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(MEDIAN)
})

test('the law counts lines as an editor does', () => {
  const long = { path: 'long.ts', text: 'x\n'.repeat(401) }
  const full = { path: 'full.ts', text: 'x\n'.repeat(400) }
  expect(longerThan(MOST, [full, long])).toEqual(['long.ts: 401 lines'])
})
