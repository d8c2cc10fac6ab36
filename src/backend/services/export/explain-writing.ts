/** What keeps a file from being written, in one sentence that says what to do. */
import { dirname } from 'node:path'
import { Refusal } from '../refusal.ts'

/** An error of the file system as a refusal; anything else as it is. */
export function explainWriting(error: unknown, path: string): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT': return new Refusal('REFUSED', `The disk that ${path} should go to is full; what was there before is untouched. Free some space or choose another folder.`)
    case 'EACCES':
    case 'EPERM':
    case 'EROFS': return new Refusal('REFUSED', `${path} cannot be written: its folder does not allow it. Choose another folder or change its permissions.`)
    case 'ENOENT': return new Refusal('REFUSED', `${path} cannot be written: the folder ${dirname(path)} does not exist.`)
    case 'ENOTDIR': return new Refusal('REFUSED', `${path} cannot be written: ${dirname(path)} is not a folder.`)
    case 'EFBIG':
    case 'EIO': return new Refusal('REFUSED', `The disk refused to write ${path} (${code}); what was there before is untouched. Check the disk, then try again.`)
    case 'ENAMETOOLONG': return new Refusal('REFUSED', `${path} cannot be written: its name is too long. Choose a shorter one.`)
    default: return error
  }
}
