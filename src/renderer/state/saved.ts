/** Whether all that was done is committed. A write counts from the call until the backend has answered, which it does after the commit. */
import { create } from 'zustand'
import type { Client } from '#contract'

interface SavedState {
  /** Writes whose answer has not come. */
  readonly pending: number
  /** True after a write that failed, until the next one succeeds. */
  readonly failed: boolean
}

export const useSaved = create<SavedState>(() => ({ pending: 0, failed: false }))

const READS = new Set([
  'articles.page', 'articles.ids', 'articles.facets', 'articles.get', 'articles.neighbours', 'articles.answers', 'annotations.of', 'annotations.changes', 'annotations.groups', 'annotations.listed', 'annotations.identical', 'annotations.sameParagraphs', 'annotations.planCopy', 'history.state', 'history.timeline', 'history.authors', 'history.written',
  'registries.actors', 'registries.targets', 'registries.claims', 'registries.actor', 'registries.target', 'registries.claim', 'registries.mentions',
  'claims.page', 'claims.facets', 'claims.mentions', 'claims.times', 'claims.merged', 'claims.evidence', 'claims.stances', 'claims.candidates', 'claims.duplicates', 'claims.rejections', 'registries.claimHistory',
  'search.run', 'search.count', 'search.inArticle', 'search.annotations', 'search.lines', 'search.complete', 'search.saved', 'search.synonyms',
  'codebook.get', 'codebook.versions', 'codebook.version', 'codebook.plan', 'codebook.touched', 'codebook.toReview', 'codebook.breaches', 'codebook.read', 'codebook.write',
  'suggestions.of', 'suggestions.next', 'suggestions.like', 'suggestions.rules', 'suggestions.tryRule', 'suggestions.status', 'suggestions.watch', 'suggestions.sets', 'suggestions.import', 'suggestions.counts', 'suggestions.writeLog', 'suggestions.writeTask',
])
const WRITING_FEATURES = new Set(['articles', 'annotations', 'suggestions', 'registries', 'claims', 'codebook', 'history', 'search'])

/** Whether a procedure, e.g. `annotations.createSpan`, changes the project by a short write. */
export const isWrite = (path: string): boolean => WRITING_FEATURES.has(path.split('.')[0] ?? '') && !READS.has(path)

async function counted<T>(call: () => Promise<T>): Promise<T> {
  useSaved.setState((state) => ({ pending: state.pending + 1 }))
  try {
    const answer = await call()
    useSaved.setState({ failed: false })
    return answer
  } catch (error) {
    useSaved.setState({ failed: true })
    throw error
  } finally {
    useSaved.setState((state) => ({ pending: state.pending - 1 }))
  }
}

type Call = (...args: unknown[]) => Promise<unknown>

/** The same client, with its writes counted. */
export function countWrites(client: Client, path = ''): Client {
  const wrap = (value: unknown, at: string): unknown => {
    if (typeof value !== 'function' && (typeof value !== 'object' || value === null)) return value
    return new Proxy(value as object, {
      get: (target, name, receiver) => (typeof name === 'string' ? wrap(Reflect.get(target, name, receiver), at === '' ? name : `${at}.${name}`) : Reflect.get(target, name, receiver)),
      apply: (target, self, args) => {
        const call = (): Promise<unknown> => Reflect.apply(target as Call, self, args)
        return isWrite(at) ? counted(call) : call()
      },
    })
  }
  return wrap(client, path) as Client
}
