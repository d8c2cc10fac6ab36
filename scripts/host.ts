/** Runs the built workbench: in Electron, else in the browser. */
import { type ChildProcess, spawn } from 'node:child_process'
import { openBrowser } from './open-browser.ts'
import { at, ROOT } from './paths.ts'

/** Root may run Chromium only without its sandbox. */
const SWITCHES = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : []

export const startElectron = (electron: string, args: readonly string[]): ChildProcess => spawn(electron, [...SWITCHES, '.', ...args], { cwd: ROOT, stdio: 'inherit' })

/** Prints what the server prints, and opens the first link that it shows. */
export function startServer(args: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [at('out/main/server.js'), ...args], { cwd: ROOT, stdio: ['inherit', 'pipe', 'inherit'] })
  let opened = false
  child.stdout.on('data', (chunk: Buffer) => {
    process.stdout.write(chunk)
    const link = /http:\S+#token=\S+/.exec(String(chunk))?.[0]
    if (link === undefined || opened) return
    opened = true
    openBrowser(link)
  })
  return child
}

export const ended = (child: ChildProcess): Promise<number> => new Promise((resolve) => {
  child.once('error', () => resolve(1))
  child.once('exit', (code) => resolve(code ?? 1))
})

/** Ctrl+C reaches the whole group of processes: this one waits for the host to close its projects. */
export function leaveSignalsTo(child: ChildProcess): void {
  process.on('SIGINT', () => undefined)
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal))
}
