/** Keeps the spans, stances and relations on the screen the same as those of the project, asking only for what changed. */
import { QueryObserver } from '@tanstack/react-query'
import type { Relation } from '#core/relations/relation.ts'
import type { Span } from '#core/spans/span.ts'
import type { Stance } from '#core/stance/stance.ts'
import { keys } from '../../../state/keys.ts'
import { reportError } from '../../../state/errors.ts'
import { withChanges } from './changed-items.ts'
import type { ReadingSession } from './reading-session.ts'
import { stancesOnScreen } from './stances-on-screen.ts'

/** Pause in this window's own writes before asking again (ms): what it did itself is on the screen already. */
const QUIET = 600
/** What others did is asked for after this (ms), so that changes which come together are asked for once. */
const SOON = 40

/** What the project holds, as far as `upTo`. */
interface Held { readonly upTo: number; readonly spans: readonly Span[]; readonly stances: readonly Stance[]; readonly relations: readonly Relation[] }

export class AnnotationFeed {
  readonly #session: ReadingSession
  readonly #unsubscribe: () => void
  #timer: ReturnType<typeof setTimeout> | undefined
  #stopped = false

  constructor(session: ReadingSession) {
    this.#session = session
    const { cache } = session.parts
    const key = JSON.stringify(this.#key)
    // Keeps the answer from being forgotten while the screen follows it; it never asks by itself.
    const letGo = new QueryObserver(cache, { queryKey: this.#key, enabled: false, structuralSharing: false }).subscribe(() => {})
    const unfollow = cache.getQueryCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'invalidate' && JSON.stringify(event.query.queryKey) === key) this.#later()
    })
    this.#unsubscribe = () => { letGo(); unfollow() }
  }

  get #key() {
    return keys.annotations(this.#session.parts.article.id)
  }

  /** Reads the annotations and shows them; what is on its way to the project stays as it is on the screen. */
  async read(): Promise<void> {
    const { parts, state } = this.#session
    clearTimeout(this.#timer)
    try {
      const held = state.getState().loaded ? parts.cache.getQueryData<Held>(this.#key) : undefined
      if (held === undefined) await this.#readAll(Number.POSITIVE_INFINITY)
      else if (!(await this.#readChanges(held))) await this.#readAll(0)
    } catch (error) {
      if (!this.#stopped) reportError(error)
    }
  }

  /** `staleTime` 0 asks also where an answer is kept that nothing has made old. */
  async #readAll(staleTime: number): Promise<void> {
    const { cache, client, article: { id: article } } = this.#session.parts
    const answer = await cache.fetchQuery({ queryKey: this.#key, queryFn: () => client.annotations.of({ article }), structuralSharing: false, staleTime })
    if (this.#stopped) return
    const keep = this.#keep()
    this.#session.model.load(answer.spans, keep)
    this.#show(answer, keep)
  }

  /** False where too much has changed to be told one by one. */
  async #readChanges(held: Held): Promise<boolean> {
    const { parts: { cache, client, article: { id: article } }, model } = this.#session
    // No longer counts as old, so that what changes while the answer is on its way is noticed.
    cache.setQueryData<Held>(this.#key, held)
    const answer = await client.annotations.changes({ article, since: held.upTo })
    if (answer === null || this.#stopped) return answer !== null
    const { upTo, removed } = answer
    const now: Held = {
      upTo, spans: withChanges(held.spans, answer.spans, removed), stances: withChanges(held.stances, answer.stances, removed), relations: withChanges(held.relations, answer.relations, removed),
    }
    cache.setQueryData<Held>(this.#key, now)
    const keep = this.#keep()
    model.update(answer.spans, removed, keep)
    this.#show(now, keep)
    return true
  }

  /** Ids that stay as they are on the screen: on their way, about to be, or begun and not answered yet. */
  #keep(): ReadonlySet<string> {
    const { writer, delayed, state } = this.#session
    const waiting = [delayed.key, state.getState().drafting].filter((id) => id !== null)
    return waiting.length === 0 ? writer.keep : new Set([...writer.keep, ...waiting])
  }

  #show({ stances, relations }: Pick<Held, 'stances' | 'relations'>, keep: ReadonlySet<string>): void {
    const { state, model } = this.#session
    state.setState((now) => ({ stances: stancesOnScreen(now.stances, stances, keep), relations: stancesOnScreen(now.relations, relations, keep), loaded: true, selected: now.selected !== null && model.get(now.selected) === undefined ? null : now.selected }))
    const { relation, relations: there } = state.getState()
    if (relation !== null && !there.some(({ id }) => id === relation)) state.setState({ relation: null, relationEnd: null })
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
