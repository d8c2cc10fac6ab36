/** Fetches an exported file from the server and hands it to the browser's own downloads. */
import { DOWNLOAD_PATH, KEY_HEADER } from '#contract/bridge.ts'

/** Milliseconds that the browser gets to begin saving before the data is let go. */
const HAND_OVER = 60_000

export async function download(name: string, key: string): Promise<void> {
  const response = await fetch(DOWNLOAD_PATH + encodeURIComponent(name), { headers: { [KEY_HEADER]: key } })
  if (!response.ok) throw new Error(`${name} could not be fetched: ${(await response.text()).trim()} Export it again.`)
  const url = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), HAND_OVER)
}
