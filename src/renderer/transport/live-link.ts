/** A caller that stays the same while the wire under it is lost and made anew. */
import type { ClientLink } from '@orpc/client'

type Link = ClientLink<Record<never, never>>

export type WireState = 'connected' | 'lost' | 'refused'

/** Thrown to a call that was under way when the wire broke. Whether it was done is not known: ask, then try again. */
export class WireLost extends Error {
  override readonly name = 'WireLost'
  constructor() {
    super('The connection to Hashiya was lost while this was under way. Check whether it was done, then try again.')
  }
}

export interface LiveLink extends Link {
  /** Sends all waiting and later calls over this wire. */
  set(link: Link): void
  /** Later calls wait for the next wire; those under way fail. */
  lose(): void
  /** No wire will come again: all waiting and later calls fail with this error. */
  refuse(error: Error): void
  readonly state: WireState
  /** Gives back how to stop listening. */
  onState(listener: (state: WireState) => void): () => void
}

export function createLiveLink(): LiveLink {
  let state: WireState = 'lost'
  let next = Promise.withResolvers<Link>()
  const listeners = new Set<(state: WireState) => void>()

  const enter = (entered: WireState): void => {
    if (state === entered) return
    state = entered
    for (const listener of listeners) listener(entered)
  }
  // A refusal is told to each call; with no call waiting, nobody has to hear it.
  next.promise.catch(() => undefined)

  return {
    get state() {
      return state
    },
    call: async (path, input, options) => {
      const link = await orAborted(next.promise, options.signal)
      const wire = next
      try {
        return await link.call(path, input, options)
      } catch (error) {
        if (wire !== next && options.signal?.aborted !== true) throw new WireLost()
        throw error
      }
    },
    set: (link) => {
      next.resolve(link)
      enter('connected')
    },
    lose: () => {
      if (state !== 'connected') return
      next = Promise.withResolvers<Link>()
      next.promise.catch(() => undefined)
      enter('lost')
    },
    refuse: (error) => {
      if (state === 'connected') {
        next = Promise.withResolvers<Link>()
        next.promise.catch(() => undefined)
      }
      next.reject(error)
      enter('refused')
    },
    onState: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** Waits for a wire, unless the caller gives up first. */
function orAborted<T>(promise: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return promise
  signal.throwIfAborted()
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason)
    signal.addEventListener('abort', abort, { once: true })
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}
