/** `npm start`: builds where needed, then opens the sample project in Electron, or in the browser where Electron cannot be had. */
import { ensureBuilt } from './build.ts'
import { obtainElectron } from './electron-binary.ts'
import { ended, leaveSignalsTo, startElectron, startServer } from './host.ts'

/** Milliseconds. A program that fails sooner never opened a window: no screen, or no libraries. */
const OPENED_AFTER = 5_000

const given = process.argv.slice(2)
const args = given.length > 0 ? given : ['--sample']

if (!(await ensureBuilt())) process.exit(1)

const electron = await obtainElectron()
if (electron !== null) {
  const began = Date.now()
  const child = startElectron(electron, args)
  leaveSignalsTo(child)
  const code = await ended(child)
  if (code === 0 || Date.now() - began > OPENED_AFTER) process.exit(code)
  console.log('Electron could not open a window here, so Hashiya opens in the browser.')
} else {
  console.log('Electron cannot be had on this machine (its download does not answer), so Hashiya opens in the browser.')
}
const server = startServer(args)
leaveSignalsTo(server)
process.exit(await ended(server))
