/** Copying gives the exact characters of the article: the browser's own copy doubles line feeds between paragraphs. */
import type { ReadingSession } from '../model/reading-session.ts'

export function attachCopy(session: ReadingSession, host: HTMLElement): () => void {
  const copy = (event: ClipboardEvent): void => {
    const picked = session.picked
    if (picked === null || event.clipboardData === null) return
    event.clipboardData.setData('text/plain', session.store.slice(picked))
    event.preventDefault()
  }
  host.addEventListener('copy', copy)
  return () => host.removeEventListener('copy', copy)
}
