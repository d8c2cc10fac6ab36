/** A folder for one run of the server; what a run that was killed left behind is removed by the next. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { makeSecret } from './secrets.ts'

/** Makes `<dataFolder>/sessions/<process id>-<random>`, readable by this user only. */
export function makeRunFolder(dataFolder: string): string {
  const sessions = join(dataFolder, 'sessions')
  mkdirSync(sessions, { recursive: true, mode: 0o700 })
  for (const name of readdirSync(sessions)) {
    if (!isRunning(Number.parseInt(name, 10))) rmSync(join(sessions, name), { recursive: true, force: true })
  }
  const folder = join(sessions, `${process.pid}-${makeSecret()}`)
  mkdirSync(folder, { mode: 0o700 })
  return folder
}

function isRunning(pid: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // A process of somebody else may not be signalled, and runs all the same.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
