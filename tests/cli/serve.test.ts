/** `serve`: the page behind a link, the project held against other programs, and an orderly end. */
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exitOf, runCli, startCli, waitForOutput } from '../support/run-cli.ts'

let folder: string
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'hashiya-serve-')) })
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const PAGE = join(import.meta.dirname, '../../out/renderer/index.html')

describe('serve', () => {
  it('answers on loopback, holds the project, and lets go of it at Ctrl+C', async (context) => {
    if (!existsSync(PAGE)) return context.skip('the page is not built; run `npm run build` first')
    runCli(folder, 'new', 'p.hashiya')
    const server = startCli(folder, 'serve', 'p.hashiya')
    const link = /http:\/\/127\.0\.0\.1:[0-9]+\/#\S+/.exec(await waitForOutput(server, /#\S+\n/))![0]
    expect((await fetch(link)).status).toBe(200)
    expect(runCli(folder, 'info', 'p.hashiya')).toMatchObject({ code: 1, stderr: expect.stringContaining(`already open in the process ${server.pid}`) as unknown })
    server.kill('SIGINT')
    expect(await exitOf(server)).toBe(0)
    expect(readdirSync(folder).filter((name) => name.startsWith('p.'))).toEqual(['p.hashiya'])
    expect(runCli(folder, 'info', 'p.hashiya').code).toBe(0)
  }, 60_000)

  it('refuses a project that does not open, and an address beyond this machine', () => {
    expect(runCli(folder, 'serve', 'gone.hashiya')).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('gone.hashiya is not there') as unknown })
    runCli(folder, 'new', 'p.hashiya')
    const { code, stdout, stderr } = runCli(folder, 'serve', 'p.hashiya', '--host', '0.0.0.0')
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toContain('0.0.0.0')
    expect(readdirSync(folder).filter((name) => name.startsWith('p.'))).toEqual(['p.hashiya'])
  }, 60_000)
})
