/** `npm run dev`: like `npm start`, built and started anew after every change of the sources. */
import { type ChildProcess } from 'node:child_process'
import { watch } from 'node:fs'
import { build, ensureBuilt } from './build.ts'
import { obtainElectron } from './electron-binary.ts'
import { ended, startElectron, startServer } from './host.ts'
import { at } from './paths.ts'

/** Milliseconds without a further change. */
const SETTLED = 300

const electron = await obtainElectron()
const start = (): ChildProcess => (electron === null ? startServer(['--sample']) : startElectron(electron, ['--sample']))

let host: ChildProcess | null = (await ensureBuilt()) ? start() : null
let busy = false
let again = false

async function rebuild(): Promise<void> {
  if (busy) {
    again = true
    return
  }
  busy = true
  if (await build()) {
    if (host !== null && host.exitCode === null) {
      const gone = ended(host)
      host.kill('SIGTERM')
      await gone
    }
    host = start()
  }
  busy = false
  if (again) {
    again = false
    await rebuild()
  }
}

let timer: NodeJS.Timeout | undefined
watch(at('src'), { recursive: true }, (_event, name) => {
  if (name !== null && /\.test\.tsx?$/.test(name)) return
  clearTimeout(timer)
  timer = setTimeout(() => void rebuild(), SETTLED)
})
process.once('SIGINT', () => {
  host?.once('exit', () => process.exit(0))
  if (host === null || host.exitCode !== null) process.exit(0)
})
