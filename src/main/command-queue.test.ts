import { describe, expect, it } from 'vitest'
import { createCommandQueue } from './command-queue.ts'

describe('commands for a page', () => {
  it('wait until the page listens, and come in order', async () => {
    const queue = createCommandQueue()
    queue.push({ kind: 'sample' })
    const heard = queue.listen(undefined)
    expect((await heard.next()).value).toEqual({ kind: 'sample' })
    const next = heard.next()
    queue.push({ kind: 'undo' })
    queue.push({ kind: 'redo' })
    expect((await next).value).toEqual({ kind: 'undo' })
    expect((await heard.next()).value).toEqual({ kind: 'redo' })
  })

  it('go to the page that came last, after a reload', async () => {
    const queue = createCommandQueue()
    const before = queue.listen(undefined).next()
    const after = queue.listen(undefined).next()
    expect((await before).done).toBe(true)
    queue.push({ kind: 'new' })
    expect((await after).value).toEqual({ kind: 'new' })
  })

  it('end when the page gives up listening', async () => {
    const gone = new AbortController()
    const next = createCommandQueue().listen(gone.signal).next()
    gone.abort()
    expect((await next).done).toBe(true)
  })
})
