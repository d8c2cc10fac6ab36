/** Hands a text that the page made to the downloads of the browser or the desktop. */

/** Milliseconds that the browser gets to begin saving before the data is let go. */
const HAND_OVER = 60_000

export function saveText(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), HAND_OVER)
}
