/** Files and folders dropped on a browser window, with all that is in the folders. */
import { type NamedFile, namedFile } from './upload.ts'

/** Call within the drop event: the browser empties `transfer` right after it. */
export async function droppedFiles(transfer: DataTransfer): Promise<NamedFile[]> {
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry())
  const loose = [...transfer.files]
  if (entries.every((entry) => entry === null)) return loose.map(namedFile)
  const found = await Promise.all(entries.map((entry) => (entry === null ? [] : filesUnder(entry))))
  return found.flat()
}

async function filesUnder(entry: FileSystemEntry): Promise<NamedFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    return [{ path: entry.fullPath.replace(/^\//, ''), file }]
  }
  if (!isFolder(entry)) return []
  const found: NamedFile[] = []
  for (const child of await childrenOf(entry)) found.push(...(await filesUnder(child)))
  return found
}

/** A reader gives a folder in pages; an empty page is the end. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const children: FileSystemEntry[] = []
  for (;;) {
    const page = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
    if (page.length === 0) return children
    children.push(...page)
  }
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
