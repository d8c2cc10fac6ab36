/** Runs the app's main module the way Electron does: `ready` comes only after the module has been evaluated. */
import { readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gates } from './lifecycle.ts'

/** Milliseconds. A module that waits for `ready` at its top level never ends; real Electron hangs there for ever. */
const EVALUATED_WITHIN = 8_000
const STUCK = 70

const given = process.argv.slice(2)
const app = given.find((arg) => !arg.startsWith('-'))
if (app === undefined) throw new Error('Say which app to run: electron APP [arguments].')

const root = resolve(app)
const entry = statSync(root).isDirectory() ? join(root, (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { main: string }).main) : root
process.argv = [process.execPath, app, ...given.slice(given.indexOf(app) + 1)]
Object.assign(process, { type: 'browser', resourcesPath: root, defaultApp: true })
Object.assign(process.versions, { electron: '45.0.0-double' })
gates.appPath = root
gates.switches = given.filter((arg) => arg.startsWith('--')).map((arg) => arg.slice(2).split('=', 1)[0] ?? '')

const stuck = setTimeout(() => {
  console.error('[double] The main module has not finished: an `await app.whenReady()` at its top level hangs real Electron. Use `.then()`.')
  process.exit(STUCK)
}, EVALUATED_WITHIN)
await import(pathToFileURL(entry).href)
clearTimeout(stuck)
gates.codeLoaded()
