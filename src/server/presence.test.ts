import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Guest } from './guest.ts'
import { createPresence } from './presence.ts'

const newGuest = () => ({ work: vi.fn<Guest['work']>(), end: vi.fn<Guest['end']>(async () => undefined) })

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

describe('the presence of a tab', () => {
  it('outlasts a reload', () => {
    const [guest, empty] = [newGuest(), vi.fn()]
    const presence = createPresence(1_000, empty, () => undefined)
    presence.arrive(guest)()
    vi.advanceTimersByTime(900)
    presence.arrive(guest)
    vi.advanceTimersByTime(10_000)
    expect(guest.end).not.toHaveBeenCalled()
    expect(empty).not.toHaveBeenCalled()
  })

  it('ends when the last of its connections stays away', () => {
    const [guest, empty] = [newGuest(), vi.fn()]
    const presence = createPresence(1_000, empty, () => undefined)
    const [first, second] = [presence.arrive(guest), presence.arrive(guest)]
    first()
    first()
    vi.advanceTimersByTime(2_000)
    expect(guest.end).not.toHaveBeenCalled()
    second()
    vi.advanceTimersByTime(1_000)
    expect(guest.end).toHaveBeenCalledOnce()
    expect(empty).toHaveBeenCalledOnce()
  })

  it('is not empty while another tab is there', () => {
    const [one, other, empty] = [newGuest(), newGuest(), vi.fn()]
    const presence = createPresence(1_000, empty, () => undefined)
    presence.arrive(other)
    presence.arrive(one)()
    vi.advanceTimersByTime(1_000)
    expect(one.end).toHaveBeenCalledOnce()
    expect(empty).not.toHaveBeenCalled()
  })
})
