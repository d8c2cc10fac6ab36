/** Keeps the spans and stances on the screen the same as those of the project, without asking again after every key press. */
import { keys } from '../../../state/keys.ts'
import { reportError } from '../../../state/errors.ts'
import type { ReadingSession } from './reading-session.ts'

/** How long to wait after a change before asking again (ms): what this window did itself is on the screen already. */
const QUIET = 600

export class AnnotationFeed {
  readonly #session: ReadingSession
  readonly #unsubscribe: () => void
  #timer: ReturnType<typeof setTimeout> | undefined
  #stopped = false

  constructor(session: ReadingSession) {
    this.#session = session
    const key = JSON.stringify(this.#key)
    this.#unsubscribe = session.parts.cache.getQueryCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'invalidate' && JSON.stringify(event.query.queryKey) === key) this.#later()
    })
  }

  get #key() {
    return keys.annotations(this.#session.parts.article.id)
  }

  /** Reads the annotations and shows them; what is on its way to the project stays as it is on the screen. */
  async read(): Promise<void> {
    const { parts, model, state, writer, delayed } = this.#session
    clearTimeout(this.#timer)
    try {
      const article = parts.article.id
      const answer = await parts.cache.fetchQuery({ queryKey: this.#key, queryFn: () => parts.client.annotations.of({ article }), structuralSharing: false })
      if (this.#stopped) return
      const edited = delayed.key
      model.load(answer.spans, edited === null ? writer.keep : new Set([...writer.keep, edited]))
      state.setState((now) => ({ stances: answer.stances, loaded: true, selected: now.selected !== null && model.get(now.selected) === undefined ? null : now.selected }))
    } catch (error) {
      if (!this.#stopped) reportError(error)
    }
  }

  #later(): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      if (this.#session.writer.idle && this.#session.delayed.key === null) void this.read()
      else this.#later()
    }, QUIET)
  }

  /** Asks now, e.g. after an undo. */
  async again(): Promise<void> {
    await this.#session.parts.cache.invalidateQueries({ queryKey: this.#key })
    await this.read()
  }

  stop(): void {
    this.#stopped = true
    clearTimeout(this.#timer)
    this.#unsubscribe()
  }
}
