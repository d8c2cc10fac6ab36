import { QueryClient } from '@tanstack/react-query'
import { expect, it, vi } from 'vitest'
import { fetchAhead, neighboursOf } from './neighbours.ts'
import { keys } from '../../../state/keys.ts'

const make = (next: string | null) => {
  const client = {
    articles: { neighbours: vi.fn(() => Promise.resolve({ previous: null, next, place: 0 })), get: vi.fn(({ id }: { id: string }) => Promise.resolve({ id, text: 'نص' })) },
    annotations: { of: vi.fn(() => Promise.resolve({ upTo: 1, spans: [], stances: [], relations: [] })) },
  }
  return { client, cache: new QueryClient() }
}

it('has the next article and its annotations at hand before one goes there', async () => {
  const { client, cache } = make('b')
  await fetchAhead(client as never, cache, 'a')
  expect(cache.getQueryData(keys.article('b'))).toMatchObject({ id: 'b' })
  expect(cache.getQueryData(keys.annotations('b'))).toMatchObject({ upTo: 1 })
  await neighboursOf(client as never, cache, 'a')
  expect(client.articles.neighbours).toHaveBeenCalledTimes(1)
})

it('asks for nothing after the last article', async () => {
  const { client, cache } = make(null)
  await fetchAhead(client as never, cache, 'a')
  expect(client.articles.get).not.toHaveBeenCalled()
})
