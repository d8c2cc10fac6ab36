/** Sends files up to the server, a few at once, keeping the folders they stand in. */
import { KEY_HEADER, UPLOAD_PATH, type UploadAnswer } from '#contract/bridge.ts'

/** A file and where it stands: pieces joined by `/`. */
export interface NamedFile { readonly path: string; readonly file: File }

/** A file chosen by hand stands alone; one of a chosen folder carries its path. */
export const namedFile = (file: File): NamedFile => ({ path: file.webkitRelativePath === '' ? file.name : file.webkitRelativePath, file })

/** Files that are sent at once: many small ones would each wait for the answer to the one before. A browser opens six connections to a place. */
const AT_ONCE = 5

/** Gives back one handle for each file or folder at the top. Begins no further file once one is refused, and rejects with its reason. */
export async function upload(files: readonly NamedFile[], key: string, onProgress?: (done: number, total: number) => void): Promise<string[]> {
  const batch = crypto.randomUUID()
  const total = files.reduce((sum, { file }) => sum + file.size, 0)
  const handles: string[] = []
  let [next, done, isRefused] = [0, 0, false]
  const sendRest = async (): Promise<void> => {
    for (let at = next++; at < files.length && !isRefused; at = next++) {
      const { path, file } = files[at]!
      let before = 0
      const answer = await send(`${UPLOAD_PATH}?${new URLSearchParams({ batch, path })}`, file, key, (sent) => {
        done += Math.min(sent, file.size) - before
        before = Math.min(sent, file.size)
        onProgress?.(done, total)
      })
      if ('error' in answer) throw new Error(answer.error)
      handles[at] = answer.handle
      done += file.size - before
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, () => sendRest().catch((error: unknown) => {
    isRefused = true
    throw error
  })))
  return [...new Set(handles)]
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
