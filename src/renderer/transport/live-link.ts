/** A caller that stays the same while the wire under it is lost and made anew. */
import type { ClientLink } from '@orpc/client'

type Link = ClientLink<Record<never, never>>

export type WireState = 'connected' | 'lost' | 'refused'

/** Thrown to a call or a stream that was under way when the wire broke. Whether a call was done is not known. */
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

/** One wire: promised, then there, then broken. `broken` never resolves. */
interface Wire {
  readonly link: PromiseWithResolvers<Link>
  readonly broken: PromiseWithResolvers<never>
}

function newWire(): Wire {
  const wire = { link: Promise.withResolvers<Link>(), broken: Promise.withResolvers<never>() }
  // Failures are told to each call; with no call under way, nobody has to hear of them.
  for (const { promise } of [wire.link, wire.broken]) promise.catch(() => undefined)
  return wire
}

export function createLiveLink(): LiveLink {
  let state: WireState = 'lost'
  let wire = newWire()
  const listeners = new Set<(state: WireState) => void>()

  const enter = (entered: WireState): void => {
    if (state === entered) return
    state = entered
    for (const listener of listeners) listener(entered)
  }
  const breakWire = (): void => {
    wire.broken.reject(new WireLost())
    wire = newWire()
  }

  return {
    get state() {
      return state
    },
    call: async (path, input, options) => {
      const mine = wire
      const ready = await orAborted(mine.link.promise, options.signal)
      // A broken wire has failed the call already, and an abort sent over it would itself fail with nobody to hear of it.
      const signal = options.signal && whileTrue(options.signal, () => mine === wire)
      const result = await Promise.race([ready.call(path, input, { ...options, ...(signal && { signal }) }), mine.broken.promise])
      return isIterator(result) ? endingWith(result, mine.broken.promise) : result
    },
    set: (link) => {
      if (state === 'connected') breakWire()
      wire.link.resolve(link)
      enter('connected')
    },
    lose: () => {
      if (state !== 'connected') return
      breakWire()
      enter('lost')
    },
    refuse: (error) => {
      if (state === 'connected') breakWire()
      wire.link.reject(error)
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

/** A signal that follows another as long as the condition holds. */
function whileTrue(signal: AbortSignal, condition: () => boolean): AbortSignal {
  const follower = new AbortController()
  signal.addEventListener('abort', () => {
    if (condition()) follower.abort(signal.reason)
  }, { once: true })
  return follower.signal
}

const isIterator = (value: unknown): value is AsyncIterator<unknown> & AsyncIterable<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value && 'next' in value

/** The same stream, failing when `end` fails: a stream over a dead wire would wait for ever. */
function endingWith(stream: AsyncIterator<unknown>, end: Promise<never>): AsyncIterableIterator<unknown> {
  return {
    next: () => Promise.race([stream.next(), end]),
    return: async (value) => (await stream.return?.(value)) ?? { done: true, value },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}
