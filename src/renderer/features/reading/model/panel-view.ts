/**
 * What the panels beside the text show: the state of the screen, one frame behind. A key press is painted in the text
 * first, by a frame that draws nothing else; the panels follow in the turn after it, or before the next key.
 */
import { createStore, type StoreApi } from 'zustand'
import type { ReadingState, ReadingStore } from './reading-state.ts'
import type { SpanModel } from './span-model.ts'

/** A window that is not seen draws no frames: panels wait no longer than this (ms). */
const LATEST = 100

/** What opens, asks or answers beside the text: shown at once, since the keyboard may go there. */
const AT_ONCE = ['inspect', 'choosing', 'explaining', 'spreading', 'answers', 'linking', 'marking', 'picking', 'find', 'refusal'] as const satisfies readonly (keyof ReadingState)[]

export class PanelView {
  /** The state of the screen as far as it is published. */
  readonly state: StoreApi<ReadingState>
  readonly #source: ReadingStore
  readonly #model: SpanModel
  readonly #listeners = new Set<() => void>()
  /** The turn that a message begins comes after the frame is painted. */
  #afterPaint: MessageChannel | null = null
  #version: number
  #isPending = false
  #timer: ReturnType<typeof setTimeout> | undefined

  constructor(source: ReadingStore, model: SpanModel) {
    this.#source = source
    this.#model = model
    this.#version = model.version()
    this.state = createStore<ReadingState>(() => source.getState())
  }

  /** Follows the state and the spans. Gives back how to stop. */
  follow(): () => void {
    const channel = new MessageChannel()
    channel.port1.addEventListener('message', () => this.flush())
    channel.port1.start()
    this.#afterPaint = channel
    const stops = [this.#source.subscribe((state, before) => { this.#later(); if (AT_ONCE.some((part) => state[part] !== before[part])) this.flush() }), this.#model.subscribe(() => this.#later())]
    this.#later()
    return () => {
      for (const stop of stops) stop()
      clearTimeout(this.#timer)
      this.#isPending = false
      channel.port1.close()
    }
  }

  /** Rises with the published changes of spans; for `useSyncExternalStore`. */
  readonly version = (): number => this.#version
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  get isBehind(): boolean {
    return this.#isPending
  }

  /** Publishes what is waiting, if anything. */
  flush(): void {
    if (!this.#isPending) return
    this.#isPending = false
    clearTimeout(this.#timer)
    this.state.setState(this.#source.getState(), true)
    const version = this.#model.version()
    if (version === this.#version) return
    this.#version = version
    for (const listener of this.#listeners) listener()
  }

  #later(): void {
    if (this.#isPending) return
    this.#isPending = true
    requestAnimationFrame(() => this.#afterPaint?.port2.postMessage(null))
    this.#timer = setTimeout(() => this.flush(), LATEST)
  }
}
