import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readLines } from './read-lines.ts'
import type { Line } from './read-lines.ts'

const folder = mkdtempSync(join(tmpdir(), 'hashiya-lines-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function linesOf(content: string | Buffer, cap: number): Promise<Line[]> {
  const path = join(folder, 'file')
  writeFileSync(path, content)
  const lines: Line[] = []
  for await (const some of readLines(path, cap)) lines.push(...some)
  return lines
}
const shown = (lines: readonly Line[]) => lines.map(({ number, offset, bytes, size }) => [number, offset, bytes?.toString() ?? null, size])

it('splits at line feeds only, with or without a last one', async () => {
  expect(shown(await linesOf('a\r\n\nb\u2028c\u0085d\ne', 100))).toEqual([[1, 0, 'a\r', 2], [2, 3, '', 0], [3, 4, 'b\u2028c\u0085d', 8], [4, 13, 'e', 1]])
  expect(shown(await linesOf('a\n', 100))).toEqual([[1, 0, 'a', 1]])
  expect(await linesOf('', 100)).toEqual([])
})

it('passes over lines beyond the cap and goes on, wherever chunks end', async () => {
  const long = 'x'.repeat(2_500_000)
  const fits = 'y'.repeat(1_100_000)
  const lines = await linesOf(`first\n${long}\n${fits}\nlast\n${long}`, 1_200_000)
  expect(lines.map(({ number, bytes, size }) => [number, bytes?.length ?? null, size])).toEqual([
    [1, 5, 5], [2, null, 2_500_000], [3, 1_100_000, 1_100_000], [4, 4, 4], [5, null, 2_500_000],
  ])
  expect(lines[2]?.bytes?.toString() === fits).toBe(true)
})

it('gives a line of exactly the cap', async () => {
  expect(shown(await linesOf('12345\n123456', 5))).toEqual([[1, 0, '12345', 5], [2, 6, null, 6]])
})
