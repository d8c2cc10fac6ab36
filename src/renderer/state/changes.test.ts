import { QueryClient } from '@tanstack/react-query'
import { describe, expect, it, vi } from 'vitest'
import type { Change } from '#contract/changes.ts'
import { followChanges, isTouched, isUrgent } from './changes.ts'
import { keys } from './keys.ts'

const SORT = { by: 'source_file', descending: false } as const
const NOTHING: Change = { sequence: 1, articles: [], edited: [], registries: false, library: false }

/** The cached names that a change makes old. */
function touchedBy(change: Partial<Change>): string[] {
  const cache = new QueryClient()
  const named: Record<string, readonly unknown[]> = {
    'page with a': keys.libraryPage(SORT, {}, 0), 'page with b': keys.libraryPage(SORT, {}, 1),
    'page by spans': keys.libraryPage({ by: 'spans', descending: true }, {}, 0), 'filtered page': keys.libraryPage(SORT, { progress: ['new'] }, 0),
    'article a': keys.article('a'), 'article b': keys.article('b'), 'annotations a': keys.annotations('a'),
    claims: keys.claims(''), mentions: keys.mentions('c'), facets: keys.facets, history: keys.history, host: keys.host, search: keys.searchRun('x', false, 'articles', 'article'), codebook: keys.codebook,
    'to review': keys.toReview(null),
  }
  for (const [name, key] of Object.entries(named)) cache.setQueryData(key, { rows: [{ id: name.endsWith(' b') ? 'b' : 'a' }] })
  const old = cache.getQueryCache().findAll({ predicate: (query) => isTouched(query, { ...NOTHING, ...change }) })
  const names = old.map((query) => Object.entries(named).find(([, key]) => JSON.stringify(key) === JSON.stringify(query.queryKey))![0])
  return names.sort()
}

describe('what a change makes old', () => {
  it('is the article that changed, the pages it stands on and the pages it may move on', () => {
    expect(touchedBy({ articles: ['a'], edited: ['a'] })).toEqual(['annotations a', 'article a', 'claims', 'facets', 'filtered page', 'history', 'mentions', 'page by spans', 'page with a', 'to review'])
  })
  it('is not the text of an article where only its annotations changed', () => {
    expect(touchedBy({ articles: ['a'] })).toEqual(['annotations a', 'claims', 'facets', 'filtered page', 'history', 'mentions', 'page by spans', 'page with a', 'to review'])
  })
  it('is no article where only a registry changed', () => {
    expect(touchedBy({ registries: true })).toEqual(['claims', 'codebook', 'history', 'mentions', 'search', 'to review'])
  })
  it('is the library and the search where articles came or went', () => {
    expect(touchedBy({ library: true })).toEqual(['facets', 'filtered page', 'history', 'page by spans', 'page with a', 'page with b', 'search', 'to review'])
  })
  it('is all but the host where many articles changed', () => {
    expect(touchedBy({ articles: null, edited: null })).not.toEqual(expect.arrayContaining(['host']))
    expect(touchedBy({ articles: null, edited: null })).toHaveLength(14)
  })
})

describe('when it is asked again', () => {
  const queryOf = (key: readonly unknown[]) => {
    const cache = new QueryClient()
    cache.setQueryData(key, { rows: [{ id: 'a' }] })
    return cache.getQueryCache().findAll()[0]!
  }
  it('is at once for annotations, and a little later for counts that follow from them', () => {
    const tagged: Change = { ...NOTHING, articles: ['a'] }
    expect(isUrgent(queryOf(keys.annotations('a')), tagged)).toBe(true)
    expect(isUrgent(queryOf(keys.history), tagged)).toBe(true)
    for (const key of [keys.libraryPage(SORT, {}, 0), keys.claims(''), keys.project, keys.progress, keys.timeline({})]) expect(isUrgent(queryOf(key), tagged), JSON.stringify(key)).toBe(false)
  })
  it('is at once for all where an article or a list was edited', () => {
    expect(isUrgent(queryOf(keys.libraryPage(SORT, {}, 0)), { ...NOTHING, articles: ['a'], edited: ['a'] })).toBe(true)
    expect(isUrgent(queryOf(keys.claims('')), { ...NOTHING, registries: true })).toBe(true)
  })
  it('asks counts once for several quick changes', async () => {
    vi.useFakeTimers()
    const cache = new QueryClient()
    cache.setQueryData(keys.project, {})
    const asked = vi.spyOn(cache, 'invalidateQueries')
    const end = Promise.withResolvers<void>()
    const watch = async function* () {
      for (let sequence = 1; sequence <= 5; sequence++) yield { ...NOTHING, sequence, articles: ['a'] }
      await end.promise
    }
    const following = followChanges({ changes: { watch: () => Promise.resolve(watch()) } } as never, cache, new AbortController().signal)
    await vi.advanceTimersByTimeAsync(10)
    expect(cache.getQueryCache().findAll()[0]!.state.isInvalidated).toBe(false)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(cache.getQueryCache().findAll()[0]!.state.isInvalidated).toBe(true)
    expect(asked).toHaveBeenCalledTimes(6)
    end.resolve()
    await following
    vi.useRealTimers()
  })
})
