/** A file that appears under its name only when it is whole: written beside it, synced, renamed, and the folder synced. */
import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

export interface PendingFile {
  /** Where it is written for now. */
  readonly path: string
  write(bytes: Buffer): Promise<void>
  /** Ends the writing: all bytes are on the disk, still under the temporary name. */
  finish(): Promise<void>
  /** Gives it its name in place of what was there. */
  publish(): Promise<void>
  /** Removes it; what was there stays. Does nothing after `publish`. */
  discard(): Promise<void>
}

/** Makes a folder's entries durable. Windows has no such call and does this by itself. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export async function createPendingFile(target: string): Promise<PendingFile> {
  const folder = dirname(target)
  const path = join(folder, `.${basename(target).slice(0, 100)}.${randomUUID()}.tmp`)
  let handle: FileHandle | null = await open(path, 'wx')
  let published = false
  const close = async (): Promise<void> => {
    const open = handle
    handle = null
    await open?.close()
  }
  return {
    path,
    async write(bytes) {
      await handle!.writeFile(bytes)
    },
    async finish() {
      await handle!.sync()
      await close()
    },
    async publish() {
      await rename(path, target)
      published = true
      await syncFolder(folder)
    },
    async discard() {
      await close()
      if (!published) await rm(path, { force: true })
    },
  }
}
