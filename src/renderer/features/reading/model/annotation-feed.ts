/** Keeps the spans and stances on the screen the same as those of the project, without asking again after every key press. */
import { keys } from '../../../state/keys.ts'
import { reportError } from '../../../state/errors.ts'
import type { ReadingSession } from './reading-session.ts'
import { stancesOnScreen } from './stances-on-screen.ts'

/** Pause in this window's own writes before asking again (ms): what it did itself is on the screen already. */
const QUIET = 600
/** What others did is asked for after this (ms), so that changes which come together are asked for once. */
const SOON = 40

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
      state.setState((now) => ({ stances: stancesOnScreen(now.stances, answer.stances, writer.keep), loaded: true, selected: now.selected !== null && model.get(now.selected) === undefined ? null : now.selected }))
    } catch (error) {
      if (!this.#stopped) reportError(error)
    }
  }

  #later(): void {
    clearTimeout(this.#timer)
    const { writer, delayed } = this.#session
    const isBusy = (): boolean => !writer.idle || delayed.key !== null || writer.quietFor < QUIET
    this.#timer = setTimeout(() => {
      if (isBusy()) this.#later()
      else void this.read()
    }, isBusy() ? QUIET : SOON)
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
