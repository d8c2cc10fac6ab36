/** Small files of the user's own beside the projects. */
import { randomUUID } from 'node:crypto'
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Puts a text in place of a file, as a whole and to last: after a power cut the old or the new one is there. */
export function replaceFile(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  // A name of its own: several programs may do this at once.
  const temporary = `${path}.${randomUUID()}.new`
  try {
    writeFileSync(temporary, text, { flag: 'wx', flush: true })
    renameSync(temporary, path)
  } catch (error) {
    rmSync(temporary, { force: true })
    throw error
  }
}
