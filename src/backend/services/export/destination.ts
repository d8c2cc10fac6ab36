/** Where a dataset may be written: a new file, or one that stands in its place and is no project. */
import { constants } from 'node:fs'
import { access, lstat, realpath, stat } from 'node:fs/promises'
import { Refusal } from '../refusal.ts'

/** A project and the files that SQLite keeps beside it. */
const PROJECT_NAME = /\.hashiya(-(wal|shm|journal|lock))?$/i

/**
 * The file to be written, in the end: where the links of an absolute path lead to. Throws a Refusal where that is a project (`reading` is the one at
 * hand, whatever its name), a folder or a device, or may only be read.
 */
export async function findDestination(named: string, reading: string): Promise<string> {
  const path = await realpath(named).catch(() => null)
  if (path === null) {
    if (PROJECT_NAME.test(named)) throw isProject(named)
    if (await lstat(named).catch(() => null)) throw new Refusal('REFUSED', `${named} is a link that leads nowhere; name another file to write.`)
    return named
  }
  const there = await stat(path)
  if (there.isDirectory()) throw new Refusal('REFUSED', `${named} is a folder; name a file to write, e.g. ${named}/dataset.jsonl.`)
  if (!there.isFile()) throw new Refusal('REFUSED', `${named} is not a file but a device or the like; name a file to write.`)
  if (PROJECT_NAME.test(path) || await isSameFile(path, reading)) throw isProject(named)
  // It would be replaced, which the rights of its folder allow: who protected it did not mean that.
  await access(path, constants.W_OK).catch(() => { throw new Refusal('REFUSED', `${named} may only be read; name another file or change its permissions.`) })
  return path
}

const isProject = (path: string): Refusal =>
  new Refusal('REFUSED', `${path} is the name of a project, and a dataset never goes in its place. Name another file, e.g. ${path.replace(/\.hashiya.*$/i, '')}.jsonl.`)

const identity = (path: string): Promise<string | null> =>
  stat(path, { bigint: true }).then(({ dev, ino }) => `${dev} ${ino}`, () => null)

const isSameFile = async (one: string, other: string): Promise<boolean> => await identity(one) === await identity(other)
