/** A program of its own that opens a project as far as it may, and says as JSON what it met: node reader.ts PROJECT */
import { writeMeta } from '../../src/backend/storage/meta.ts'
import { openFile } from '../../src/backend/storage/open.ts'

function look(path: string): object {
  try {
    const file = openFile(path)
    const settings = Object.fromEntries(['foreign_keys', 'trusted_schema', 'cell_size_check', 'mmap_size', 'busy_timeout', 'temp_store'].map((name) => [name, file.db.pragma(name, { simple: true })]))
    let write = 'done'
    try { writeMeta(file.db, 'x', 'y') } catch (error) { write = error instanceof Error ? error.message : String(error) }
    file.close()
    return { readOnly: file.readOnly, settings, write }
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}

console.log(JSON.stringify(look(process.argv[2]!)))
