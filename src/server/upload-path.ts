/** Where an uploaded file may be written: the name a browser sends is taken apart, checked piece by piece and refused whole. */
import { join } from 'node:path'

const DEEPEST = 32
/** Bytes of UTF-8 that common file systems take as one name. */
const LONGEST_NAME = 255
/** Windows gives these a meaning of their own, with any ending. */
const WINDOWS_DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const CONTROL = /[\u0000-\u001f\u007f]/

const BATCH = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

export interface UploadPlace {
  /** Where the bytes go. */
  readonly file: string
  /** What to import: the file itself, or the folder at the top of its path. */
  readonly handle: string
}

/**
 * Places `path` (pieces joined by `/`, as browsers give them) inside the folder of its batch.
 * Gives back a sentence where it cannot be placed; nothing is renamed silently.
 */
export function placeUpload(uploads: string, batch: string, path: string, platform: NodeJS.Platform): UploadPlace | string {
  if (!BATCH.test(batch)) return 'The upload does not say which batch it belongs to. Reload the page and try again.'
  const pieces = path.split('/')
  const [top] = pieces
  if (top === undefined || pieces.length > DEEPEST) return `${path}: folders may be at most ${DEEPEST} deep. Move the file further up and import again.`
  const wrong = pieces.find((piece) => !isPlainName(piece, platform))
  if (wrong !== undefined) return `${JSON.stringify(path)}: the name ${JSON.stringify(wrong)} cannot be stored on this machine. Rename the file and import again.`
  return { file: join(uploads, batch, ...pieces), handle: join(uploads, batch, top) }
}

function isPlainName(name: string, platform: NodeJS.Platform): boolean {
  if (name === '' || name === '.' || name === '..' || name.includes('\\') || CONTROL.test(name)) return false
  if (Buffer.byteLength(name) > LONGEST_NAME) return false
  return platform !== 'win32' || !(/[<>:"|?*]/.test(name) || /[. ]$/.test(name) || WINDOWS_DEVICE.test(name))
}
