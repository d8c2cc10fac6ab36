import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { Client } from '#contract'
import { STANCE_AND_CLAIMS_IN_NEWS } from '#core/codebook/template.ts'
import type { Span } from '#core/spans/span.ts'
import { keys } from '../../../state/keys.ts'
import { createCache } from '../../../state/query.ts'
import { AnnotationFeed } from './annotation-feed.ts'
import { ReadingSession } from './reading-session.ts'

const ME = { id: 'me', name: 'Me', color: '#000' }
const metadata = { outlet: null, url: null, title: null, author: null, published: null, page_date: null, language: 'ar', source_file: null }
const span = (id: string, start: number): Span => ({
  id, article: 'a', annotator: 'other', label: 'CLAIM', parts: [[start, start + 3]], quote: '', prefix: '', suffix: '', attributes: {}, note: null, claim: null, codebook: 'c@1',
})

/** A project of one article: its spans, how often it was written, and what was asked of it. */
function stage(spans: Span[]) {
  const project = { spans, upTo: 5, changed: [] as Span[], removed: [] as string[], tooMuch: false }
  const asked: string[] = []
  const client = { annotations: {
    of: async () => { asked.push('of'); return { upTo: project.upTo, spans: project.spans, stances: [], relations: [] } },
    changes: async ({ since }: { since: number }) => {
      asked.push(`changes since ${since}`)
      return project.tooMuch ? null : { upTo: project.upTo, spans: project.changed, stances: [], relations: [], removed: project.removed }
    },
  } } as unknown as Client
  const cache = createCache()
  const session = new ReadingSession({
    article: { id: 'a', text: 'x'.repeat(100), text_sha256: 'sha', length: 100, metadata, regions: [], progress: 'new' },
    codebook: { ...STANCE_AND_CLAIMS_IN_NEWS, labels: [] }, me: ME, annotators: [ME], client, cache, readOnly: null, openArticle: () => undefined,
  })
  const feed = new AnnotationFeed(session)
  /** Others write, and the window is told. */
  const write = async (changed: Span[], removed: string[] = []): Promise<void> => {
    Object.assign(project, { changed, removed, upTo: project.upTo + changed.length + removed.length })
    void cache.invalidateQueries({ queryKey: keys.annotations('a') })
    await vi.advanceTimersByTimeAsync(100)
  }
  const shown = (): string[] => session.model.ordered().map((entry) => `${entry.span.id}:${entry.start}`)
  return { project, asked, session, feed, write, shown }
}

beforeEach(() => { vi.useFakeTimers() })
afterEach(() => { vi.useRealTimers() })

it('asks only for what changed, from where the last answer ended', async () => {
  const { asked, feed, write, shown } = stage([span('a', 0), span('b', 10)])
  await feed.read()
  await write([span('c', 5), span('a', 20)])
  expect(shown()).toEqual(['c:5', 'b:10', 'a:20'])
  await write([], ['b'])
  expect(shown()).toEqual(['c:5', 'a:20'])
  expect(asked).toEqual(['of', 'changes since 5', 'changes since 7'])
  feed.stop()
})

it('asks for everything where too much changed', async () => {
  const { project, asked, feed, write, shown } = stage([span('a', 0)])
  await feed.read()
  Object.assign(project, { tooMuch: true, spans: [span('z', 1)] })
  await write([span('z', 1)])
  expect(shown()).toEqual(['z:1'])
  expect(asked).toEqual(['of', 'changes since 5', 'of'])
  feed.stop()
})

it('still follows after an hour in which nothing happened', async () => {
  const { feed, write, shown } = stage([span('a', 0)])
  await feed.read()
  await vi.advanceTimersByTimeAsync(3_600_000)
  await write([span('b', 50)])
  expect(shown()).toEqual(['a:0', 'b:50'])
  feed.stop()
})

it('leaves a stance that was begun and has no answer yet on the screen, also while others write', async () => {
  const { session, feed, write } = stage([span('a', 0)])
  await feed.read()
  const begun = {
    id: 'begun', article: 'a', annotator: 'me', scope: 'article' as const, span: null, holder: null, target: null, value: null, intensity: null,
    explicitness: null, sarcasm: null, confidence: null, evidence: [], reported_by: null, note: null, codebook: 'c@1',
  }
  session.state.setState({ drafting: begun.id, stances: [begun] })
  await write([span('b', 10)])
  await feed.again()
  expect(session.state.getState().stances).toEqual([begun])
  feed.stop()
})
