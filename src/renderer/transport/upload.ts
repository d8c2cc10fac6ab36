/** Sends files up to the server, one after the other, keeping the folders they stand in. */
import { KEY_HEADER, UPLOAD_PATH, type UploadAnswer } from '#contract/bridge.ts'

/** A file and where it stands: pieces joined by `/`. */
export interface NamedFile { readonly path: string; readonly file: File }

/** A file chosen by hand stands alone; one of a chosen folder carries its path. */
export const namedFile = (file: File): NamedFile => ({ path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath, file })

/** Gives back one handle for each file or folder at the top. Stops at the first file that is refused, with its reason. */
export async function upload(files: readonly NamedFile[], key: string, onProgress?: (done: number, total: number) => void): Promise<string[]> {
  const batch = crypto.randomUUID()
  const total = files.reduce((sum, { file }) => sum + file.size, 0)
  const handles = new Set<string>()
  let before = 0
  for (const { path, file } of files) {
    const query = new URLSearchParams({ batch, path })
    const answer = await send(`${UPLOAD_PATH}?${query}`, file, key, (sent) => onProgress?.(before + Math.min(sent, file.size), total))
    if ('error' in answer) throw new Error(answer.error)
    handles.add(answer.handle)
    before += file.size
  }
  return [...handles]
}

/** `fetch` does not tell how far an upload is; XMLHttpRequest does. */
function send(url: string, file: File, key: string, onSent: (bytes: number) => void): Promise<UploadAnswer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', url)
    request.setRequestHeader(KEY_HEADER, key)
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.upload.addEventListener('progress', (event) => onSent(event.loaded))
    request.addEventListener('error', () => reject(new Error(`${file.name} could not be sent: the connection to Hashiya broke. Import it again.`)))
    request.addEventListener('load', () => {
      const answer = readAnswer(request.responseText)
      if (answer === null) reject(new Error(`${file.name} could not be sent: ${request.responseText.trim() || `the server answered ${request.status}`}`))
      else resolve(answer)
    })
    request.send(file)
  })
}

function readAnswer(text: string): UploadAnswer | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && ('handle' in value || 'error' in value) ? (value as UploadAnswer) : null
  } catch {
    return null
  }
}
