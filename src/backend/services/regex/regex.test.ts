import { describe, expect, it } from 'vitest'
import { WorkerThread } from '../worker.ts'
import { REGEX_MS, regexHits } from './regex.ts'

const HOSTILE = { source: '(a+)+$', flags: 'u' }
const hostileText = `${'a'.repeat(40)}!`

describe('regular expressions', () => {
  it('find the places of their hits in every text', async () => {
    expect(await regexHits({ source: 'وزير (?:\\p{L}+)', flags: 'u' }, ['قال وزير المياه ثم وزير الزراعة', 'لا شيء'])).toEqual([
      { places: [4, 15, 19, 31], hasMore: false }, { places: [], hasMore: false },
    ])
  })

  it('leave out empty hits and say where they stopped counting', async () => {
    expect(await regexHits({ source: 'a*', flags: 'u' }, ['baab'])).toEqual([{ places: [1, 3], hasMore: false }])
    expect(await regexHits({ source: 'a', flags: 'u' }, ['aaaa'], { most: 2 })).toEqual([{ places: [0, 1, 1, 2], hasMore: true }])
  })

  it('are refused where they do not compile, with the pattern and the place', async () => {
    await expect(regexHits({ source: 'a(b', flags: 'u' }, ['x'])).rejects.toThrow(/\/a\(b\/.*Unterminated group.*character 2/)
  })

  it('that never end are ended, one text of many costs only itself, and the next search finds as before', async () => {
    expect(await regexHits(HOSTILE, ['aaa', hostileText, 'ba'])).toEqual([{ places: [0, 3], hasMore: false }, null, { places: [1, 2], hasMore: false }])
    expect(await regexHits({ source: 'b', flags: 'u' }, ['ab'])).toEqual([{ places: [1, 2], hasMore: false }])
  })

  it('let others work while one of them does not end', async () => {
    await Promise.all(['a', 'a'].map((text) => regexHits({ source: 'a', flags: 'u' }, [text])))
    const order: string[] = []
    const hostile = regexHits(HOSTILE, [hostileText]).then(() => order.push('hostile'))
    const harmless = regexHits({ source: 'b', flags: 'u' }, ['b']).then(() => order.push('harmless'))
    const timer = new Promise<void>((resolve) => { setTimeout(() => { order.push('timer'); resolve() }, REGEX_MS / 10) })
    await Promise.all([hostile, harmless, timer])
    expect(order.at(-1)).toBe('hostile')
  })

  it('give up on the rest after three texts that never end', async () => {
    expect(await regexHits(HOSTILE, [...Array<string>(5).fill(hostileText), 'a'])).toEqual(Array(6).fill(null))
  })

  it('stop when nobody waits for them any more', async () => {
    const stop = new AbortController()
    const hits = regexHits(HOSTILE, [hostileText], { signal: stop.signal })
    setTimeout(() => stop.abort(new Error('enough')), 20)
    await expect(hits).rejects.toThrow('enough')
  })
})

describe('a worker thread', () => {
  it('tells what its work threw and goes on', async () => {
    const thread = new WorkerThread<unknown, unknown>('regex')
    await expect(thread.ask({ source: '(', flags: 'u', texts: ['a'], most: 1 })).rejects.toThrow('Unterminated group')
    expect(await thread.ask({ source: 'a', flags: 'u', texts: ['a'], most: 1 })).toEqual([{ places: [0, 1], hasMore: false }])
    thread.kill()
  })

  it('whose file is not there says so', async () => {
    await expect(new WorkerThread('nobody').ask(null)).rejects.toThrow(/nobody/)
  })
})
