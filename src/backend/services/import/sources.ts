/** Finds the article files behind the paths that were given: single files, and folders with all that is below them. */
import { isUtf8 } from 'node:buffer'
import type { Stats } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, extname, join, resolve } from 'node:path'
import { fileErrorReason } from './rejection.ts'
import type { Rejection } from './rejection.ts'

export interface SourceFile {
  readonly path: string
  /** Path relative to the folder that was given, or the file's own name; parted by `/` on every system. */
  readonly source: string
  readonly kind: 'txt' | 'jsonl'
  readonly bytes: number
}

export interface Sources { readonly files: readonly SourceFile[]; readonly rejected: readonly Rejection[] }

/** Left by file managers in every folder, and never meant: not worth a word. Names that begin with a dot are the like. */
const DROPPINGS: ReadonlySet<string> = new Set(['thumbs.db', 'desktop.ini'])
const isDropping = (name: string): boolean => name.startsWith('.') || DROPPINGS.has(name.toLowerCase())

const kindOf = (name: string): SourceFile['kind'] | null => {
  const extension = extname(name).toLowerCase()
  return extension === '.txt' ? 'txt' : extension === '.jsonl' ? 'jsonl' : null
}

export async function findSources(paths: readonly string[]): Promise<Sources> {
  const files: SourceFile[] = []
  const rejected: Rejection[] = []
  const reject = (source: string, reason: string): void => { rejected.push({ source, line: null, column: null, reason }) }

  const takeFile = (path: string, source: string, info: Stats): void => {
    const kind = kindOf(source)
    if (!info.isFile()) reject(source, 'This is neither a file nor a folder.')
    else if (kind === null) reject(source, `Files of this kind are not read (${extname(source) || 'no extension'}); give .txt files (one article each) or .jsonl files (one record a line).`)
    else files.push({ path, source, kind, bytes: info.size })
  }

  /** `above` holds the real paths of the folders on the way down, so that a link back to one of them ends there. */
  const walk = async (folder: string, prefix: string, above: ReadonlySet<string>): Promise<void> => {
    const real = await realpath(folder)
    if (above.has(real)) return reject(prefix, 'This symbolic link leads back into a folder above it; it was not followed.')
    for (const bytes of (await readdir(folder, { encoding: 'buffer' })).sort(Buffer.compare)) {
      const name = bytes.toString()
      if (!isUtf8(bytes)) reject(prefix === '' ? name : `${prefix}/${name}`, 'This name is not valid Unicode; rename the file or folder.')
      else if (!isDropping(name)) await take(join(folder, name), prefix === '' ? name : `${prefix}/${name}`, new Set([...above, real]))
    }
  }

  const take = async (path: string, source: string, above: ReadonlySet<string>): Promise<void> => {
    try {
      const info = await stat(path)
      if (info.isDirectory()) await walk(path, source, above)
      else takeFile(path, source, info)
    } catch (error) {
      reject(source, fileErrorReason(error))
    }
  }

  for (const given of paths) {
    const path = resolve(given)
    try {
      const info = await stat(path)
      if (!info.isDirectory()) {
        takeFile(path, basename(path), info)
        continue
      }
      const before = files.length + rejected.length
      await walk(path, '', new Set())
      if (files.length + rejected.length === before) reject(given, 'There is no article in this folder: no .txt and no .jsonl file.')
    } catch (error) {
      reject(given, fileErrorReason(error))
    }
  }
  return { files, rejected }
}
