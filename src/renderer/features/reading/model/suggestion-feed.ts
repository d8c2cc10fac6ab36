/** Keeps the suggestions on the screen those that the project has, while they are shown. */
import { QueryObserver } from '@tanstack/react-query'
import { isAborted, reportError } from '../../../state/errors.ts'
import { keys } from '../../../state/keys.ts'
import { useLearnFrom } from '../../../state/learn-from.ts'
import type { ReadingSession } from './reading-session.ts'
import { placed } from './suggesting.ts'

/** What was tagged and answered is asked for after this (ms), so that many quick keys ask once. */
const SOON = 250

export class SuggestionFeed {
  readonly #session: ReadingSession
  readonly #onRead: () => void
  readonly #stops: (() => void)[] = []
  #timer: ReturnType<typeof setTimeout> | undefined
  #watching: AbortController | null = null
  #asked = 0

  /** `onRead` is called whenever they have come. */
  constructor(session: ReadingSession, onRead: () => void) {
    this.#session = session
    this.#onRead = onRead
    const { cache, article } = session.parts
    const letGo = new QueryObserver(cache, { queryKey: this.#key, enabled: false }).subscribe(() => {})
    const unfollow = cache.getQueryCache().subscribe((event) => {
      const [what, part, id] = event.query.queryKey as [string, string?, string?]
      if (event.type === 'updated' && event.action.type === 'invalidate' && what === keys.suggestions[0] && part === 'of' && id === article.id) this.#later()
    })
    this.#stops.push(letGo, unfollow, session.state.subscribe((now, before) => { if (now.suggesting.shown !== before.suggesting.shown) this.#switched() }), useLearnFrom.subscribe(() => this.#switched()))
    // The query is there to be told that it is old; its answer is kept on the screen.
    cache.setQueryData(this.#key, 0)
    this.#switched()
  }

  get #key() { return keys.suggestionsOf(this.#session.parts.article.id, 'screen') }

  stop(): void {
    clearTimeout(this.#timer)
    this.#watching?.abort()
    for (const stop of this.#stops) stop()
  }

  #switched(): void {
    this.#watching?.abort()
    this.#watching = null
    if (!this.#session.state.getState().suggesting.shown) return
    void this.read()
    this.#watching = new AbortController()
    this.#watch(this.#watching.signal).catch((error: unknown) => { if (!isAborted(error)) reportError(error) })
  }

  #later(): void {
    clearTimeout(this.#timer)
    if (this.#session.state.getState().suggesting.shown) this.#timer = setTimeout(() => void this.read(), SOON)
  }

  /** Asks again; what is about to be answered stays off the screen. */
  async read(): Promise<void> {
    const { client, article, cache } = this.#session.parts
    const number = ++this.#asked
    cache.setQueryData(this.#key, number)
    try {
      const { suggestions, troubles } = await client.suggestions.of({ article: article.id, from: useLearnFrom.getState().from })
      if (number !== this.#asked) return
      const { keep } = this.#session.writer
      const items = suggestions.filter(({ id }) => !keep.has(id)).map((one) => placed(this.#session.store, one))
      this.#session.state.setState(({ suggesting }) => ({ suggesting: { ...suggesting, items, troubles, loaded: true } }))
      this.#onRead()
    } catch (error) {
      if (number === this.#asked && !isAborted(error)) reportError(error)
    }
  }

  async #watch(signal: AbortSignal): Promise<void> {
    const { client } = this.#session.parts
    let version = -1
    for await (const training of await client.suggestions.watch({ from: useLearnFrom.getState().from }, { signal })) {
      if (signal.aborted) return
      this.#session.state.setState(({ suggesting }) => ({ suggesting: { ...suggesting, training } }))
      if (version >= 0 && training.version !== version) this.#later()
      version = training.version
    }
  }
}
