/** The relation under the mouse shows its names. */
import type { ReadingSession } from '../model/reading-session.ts'
import type { ReadingSurface } from '../surface/reading-surface.ts'

/** Id of the relation that an element draws, or `null`. */
export const relationOf = (target: EventTarget | null): string | null => (target instanceof Element ? (target.closest('[data-relation]')?.getAttribute('data-relation') ?? null) : null)

/** Listens on the text until the returned function is called. */
export function attachHover(session: ReadingSession, surface: ReadingSurface): () => void {
  const { host } = surface.view
  const point = (pointed: string | null): void => {
    const { picking, pointed: now } = session.state.getState()
    // While an end is asked for, what is pointed at is what Enter would take.
    if (picking === null && pointed !== now) session.state.setState({ pointed })
  }
  const over = (event: PointerEvent): void => point(event.buttons === 0 ? relationOf(event.target) : null)
  const out = (): void => point(null)
  host.addEventListener('pointerover', over)
  host.addEventListener('pointerleave', out)
  return () => {
    host.removeEventListener('pointerover', over)
    host.removeEventListener('pointerleave', out)
  }
}
