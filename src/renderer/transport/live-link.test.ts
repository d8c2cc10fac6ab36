import type { ClientLink } from '@orpc/client'
import { describe, expect, it } from 'vitest'
import { createLiveLink, WireLost, type WireState } from './live-link.ts'

const answering = (value: unknown): ClientLink<Record<never, never>> => ({ call: async () => value })
const silent: ClientLink<Record<never, never>> = { call: () => new Promise(() => undefined) }
const options = { context: {} }

describe('a live link', () => {
  it('lets calls wait until there is a wire', async () => {
    const live = createLiveLink()
    const call = live.call(['a'], undefined, options)
    live.set(answering(7))
    expect(await call).toBe(7)
  })

  it('fails what was under way when the wire breaks, and sends later calls over the next', async () => {
    const live = createLiveLink()
    live.set(silent)
    const call = live.call(['a'], undefined, options)
    await Promise.resolve()
    live.lose()
    await expect(call).rejects.toBeInstanceOf(WireLost)
    const later = live.call(['a'], undefined, options)
    live.set(answering('back'))
    expect(await later).toBe('back')
  })

  it('ends streams of a broken wire instead of leaving them waiting', async () => {
    const live = createLiveLink()
    const { promise } = Promise.withResolvers<never>()
    live.set(answering((async function* () {
      yield 1
      await promise
    })()))
    const stream = (await live.call(['watch'], undefined, options)) as AsyncIterableIterator<number>
    expect((await stream.next()).value).toBe(1)
    const next = stream.next()
    live.lose()
    await expect(next).rejects.toBeInstanceOf(WireLost)
  })

  it('fails waiting and later calls with the reason when it is refused', async () => {
    const live = createLiveLink()
    const waiting = live.call(['a'], undefined, options)
    live.refuse(new Error('no'))
    await expect(waiting).rejects.toThrow('no')
    await expect(live.call(['a'], undefined, options)).rejects.toThrow('no')
  })

  it('lets a caller give up waiting', async () => {
    const live = createLiveLink()
    const gone = new AbortController()
    const call = live.call(['a'], undefined, { ...options, signal: gone.signal })
    gone.abort()
    await expect(call).rejects.toHaveProperty('name', 'AbortError')
  })

  it('passes an abort on, but not over a broken wire', async () => {
    const live = createLiveLink()
    const signals: (AbortSignal | undefined)[] = []
    const listening: ClientLink<Record<never, never>> = {
      call: (_path, _input, { signal }) => {
        signals.push(signal)
        return new Promise(() => undefined)
      },
    }
    live.set(listening)
    const gone = [new AbortController(), new AbortController()]
    for (const { signal } of gone) live.call(['a'], undefined, { ...options, signal }).catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve))
    gone[0]?.abort()
    live.lose()
    gone[1]?.abort()
    expect(signals.map((signal) => signal?.aborted)).toEqual([true, false])
  })

  it('tells each change of state once', () => {
    const live = createLiveLink()
    const told: WireState[] = []
    const stop = live.onState((state) => told.push(state))
    live.set(silent)
    live.lose()
    live.lose()
    live.set(silent)
    stop()
    live.lose()
    expect(told).toEqual(['connected', 'lost', 'connected'])
  })
})
