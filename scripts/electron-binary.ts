/** Electron's own program. Its package brings none: it is fetched at the first start, where that can be done. */
import { existsSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { at } from './paths.ts'
import { runNode } from './run.ts'

const PACKAGE = at('node_modules/electron')
/** Milliseconds: to see whether its home answers at all, for a try from the cache, and for a whole download. */
const ANSWER_WITHIN = 3_000
const CACHE_WITHIN = 5_000
const DOWNLOAD_WITHIN = 15 * 60_000

/** Path of the program, or `null` where it has not been fetched. */
export function findElectron(): string | null {
  const named = join(PACKAGE, 'path.txt')
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(PACKAGE, 'dist')
  const name = existsSync(named) ? readFileSync(named, 'utf8') : 'electron'
  const path = join(folder, name)
  return existsSync(path) ? path : null
}

/** Fetches the program where there is none yet. `null` where it cannot be had. */
export async function obtainElectron(): Promise<string | null> {
  const found = findElectron()
  if (found !== null || !existsSync(join(PACKAGE, 'install.js'))) return found
  const online = await answers(process.env['ELECTRON_MIRROR'] ?? 'https://github.com')
  if (online) console.log('Fetching Electron, once (about 120 MB)…')
  await runNode(join(PACKAGE, 'install.js'), [], { stdio: online ? 'inherit' : 'ignore', timeout: online ? DOWNLOAD_WITHIN : CACHE_WITHIN })
  return findElectron()
}

function answers(address: string): Promise<boolean> {
  const { hostname, port, protocol } = new URL(address)
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) || (protocol === 'http:' ? 80 : 443) })
    const say = (answer: boolean): void => {
      socket.destroy()
      resolve(answer)
    }
    socket.setTimeout(ANSWER_WITHIN, () => say(false))
    socket.once('connect', () => say(true))
    socket.once('error', () => say(false))
  })
}
