/** The system's Chromium, started without a window of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBrowser, QUIET_SWITCHES } from '../browser.ts'
import { Cdp } from './cdp.ts'

export const profile = mkdtempSync(join(tmpdir(), 'electron-double-'))
let chromium: ChildProcess | null = null
let connection: Cdp | null = null

/** The connection. Throws before Chromium is up. */
export function cdp(): Cdp {
  if (connection === null) throw new Error('[double] Chromium is not up yet.')
  return connection
}

export async function startChromium(): Promise<void> {
  const executable = findBrowser()
  if (executable === null) throw new Error('[double] There is no Chromium on this machine.')
  const child = spawn(executable, [
    '--remote-debugging-port=0',
    `--user-data-dir=${join(profile, 'chromium')}`,
    '--headless=new',
    '--no-startup-window',
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ...QUIET_SWITCHES,
  ], { stdio: ['ignore', 'ignore', 'pipe'] })
  chromium = child
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk
      const address = /DevTools listening on (ws:\S+)/.exec(said)?.[1]
      if (address !== undefined) resolve(address)
    })
    child.once('exit', () => reject(new Error(`[double] Chromium ended: ${said}`)))
  })
  connection = await Cdp.connect(url)
  await connection.send('Target.setDiscoverTargets', { discover: true })
  // The line by which Playwright learns where to attach.
  process.stderr.write(`DevTools listening on ${url}\n`)
}

export function endChromium(): void {
  chromium?.kill('SIGKILL')
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
}
process.once('exit', () => chromium?.kill('SIGKILL'))
