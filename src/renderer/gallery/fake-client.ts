/** A backend in the page itself, so that every screen can be looked at without one. Speaks the real contract. */
import { createRouterClient, implement } from '@orpc/server'
import { type Client, contract } from '#contract'
import type { Change } from '#contract/changes.ts'
import { runExport, runImport } from './fake-work.ts'
import { fakeClaims } from './fake-claims.ts'
import { fakeCodebook } from './fake-codebook.ts'
import { annotationsOf, fakeSearch } from './fake-search.ts'
import { fakeSuggestions } from './fake-suggestions.ts'
import { FakeState } from './fake-state.ts'

const os = implement(contract)
const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds) })

/** `latency` is how long each answer takes, in milliseconds. */
export function fakeClient({ open = true, latency = 4 }: { open?: boolean; latency?: number } = {}): Client {
  const state = new FakeState()
  if (open) state.summary('/home/leila/River treaties 2025.hashiya')
  return createRouterClient(routerOf(state, latency), { context: {} }) as Client
}

function routerOf(state: FakeState, latency: number) {
  const slow = async <T>(value: T): Promise<T> => { await pause(latency); return value }
  const at = (id: string) => state.articles.find((article) => article.row.id === id)
  const step = (article?: string | null) => ({ ...state.names(), article: article ?? null, focus: null })

  return {
    projects: {
      host: os.projects.host.handler(() => ({ version: '0.1.0', kind: 'browser' as const, fixed_project: null, projects_folder: '/home/leila', platform: 'linux' })),
      current: os.projects.current.handler(() => slow(state.project)),
      recent: os.projects.recent.handler(() => slow(state.recent)),
      forget: os.projects.forget.handler(({ input }) => slow((state.recent = state.recent.filter((project) => project.path !== input.path)))),
      create: os.projects.create.handler(({ input, errors }) => {
        if (input.path.includes('Pilot')) throw errors.REFUSED({ message: `${input.path} exists already. Choose another name, or open it.` })
        return slow(state.summary(input.path))
      }),
      open: os.projects.open.handler(({ input }) => slow(state.summary(input.path))),
      openSample: os.projects.openSample.handler(() => slow(state.summary('/home/leila/Sample.hashiya'))),
      close: os.projects.close.handler(() => { state.project = null; return slow(null) }),
      renameMe: os.projects.renameMe.handler(({ input }) => { state.me = { ...state.me, name: input.name }; if (state.project) state.project = { ...state.project, me: state.me }; return slow(state.me) }),
    },
    articles: {
      page: os.articles.page.handler(({ input }) => { const rows = state.rows(input.sort, input.filter); return slow({ total: rows.length, rows: rows.slice(input.offset, input.offset + input.limit) }) }),
      ids: os.articles.ids.handler(({ input }) => slow(state.rows(input.sort, input.filter).map((row) => row.id))),
      facets: os.articles.facets.handler(() => slow({ outlets: count(state, 'outlet'), languages: count(state, 'language') })),
      get: os.articles.get.handler(({ input, errors }) => {
        const article = at(input.id)
        if (article === undefined) throw errors.NOT_FOUND({ message: 'This article is no longer in the project.' })
        const { title, outlet, author, published, page_date, language, source_file, url, length, progress } = article.row
        return slow({ id: input.id, text: article.text, text_sha256: '0'.repeat(64), length, regions: [], progress, metadata: { title, outlet, author, published, page_date, language, source_file, url } })
      }),
      neighbours: os.articles.neighbours.handler(({ input }) => { const rows = state.rows(input.sort, input.filter); const index = rows.findIndex((row) => row.id === input.id); return slow({ previous: rows[index - 1]?.id ?? null, next: rows[index + 1]?.id ?? null, place: index < 0 ? null : index }) }),
      edit: os.articles.edit.handler(({ input }) => slow(change(state, input.ids, input.patch as object, 'Edit metadata'))),
      setProgress: os.articles.setProgress.handler(({ input }) => slow(change(state, input.ids, { progress: input.progress }, 'Set progress'))),
      remove: os.articles.remove.handler(({ input }) => {
        const before = state.articles
        const after = before.filter((article) => !input.ids.includes(article.row.id))
        state.act({ name: 'Remove articles', article: null, back: () => { state.articles = before }, again: () => { state.articles = after } }, { articles: null, library: true })
        return slow({ changed: input.ids.length })
      }),
      markRegion: os.articles.markRegion.handler(() => slow([])),
    },
    annotations: annotationsOf(state),
    claims: fakeClaims(state, slow),
    registries: {
      actors: os.registries.actors.handler(() => slow([])), targets: os.registries.targets.handler(() => slow([])),
      actor: os.registries.actor.handler(({ errors }) => { throw errors.NOT_FOUND() }),
      target: os.registries.target.handler(({ errors }) => { throw errors.NOT_FOUND() }),
      claim: os.registries.claim.handler(({ errors }) => { throw errors.NOT_FOUND() }),
      ensureActor: os.registries.ensureActor.handler(({ input }) => slow({ id: input.name, name: input.name, kind: null, aliases: [] })),
      ensureTarget: os.registries.ensureTarget.handler(({ input }) => slow({ id: input.name, name: input.name, kind: null })),
      editActor: os.registries.editActor.handler(({ errors }) => { throw errors.NOT_FOUND() }), editTarget: os.registries.editTarget.handler(({ errors }) => { throw errors.NOT_FOUND() }),
      claims: os.registries.claims.handler(({ input }) => slow(state.claims.filter((claim) => claim.text.includes(input.query)).map(({ articles, ...claim }) => ({ ...claim, mentions: articles.length, articles: articles.length, outlets: new Set(articles.map((index) => state.articles[index]?.row.outlet)).size, first: articles.length > 0 ? '2025-02-02' : null, merged: 0 })))),
      createClaim: os.registries.createClaim.handler(({ input }) => {
        const claim = { id: input.id, text: input.text, note: null, articles: [] }
        state.act({ name: 'New claim', article: null, back: () => { state.claims = state.claims.filter((other) => other !== claim) }, again: () => { state.claims = [...state.claims, claim] } }, { registries: true })
        return slow({ id: claim.id, text: claim.text, note: null })
      }),
      editClaim: os.registries.editClaim.handler(({ input, errors }) => {
        const before = state.claims
        const claim = before.find((other) => other.id === input.id)
        if (claim === undefined) throw errors.NOT_FOUND({ message: 'This claim is no longer on the list.' })
        const after = { ...claim, text: input.text ?? claim.text, note: input.note === undefined ? claim.note : input.note }
        state.act({ name: 'Rename claim', article: null, back: () => { state.claims = before }, again: () => { state.claims = before.map((other) => (other === claim ? after : other)) } }, { registries: true })
        return slow(after)
      }),
      removeClaim: os.registries.removeClaim.handler(({ input }) => {
        const before = state.claims
        state.act({ name: 'Remove claim', article: null, back: () => { state.claims = before }, again: () => { state.claims = before.filter((claim) => claim.id !== input.id) } }, { registries: true, articles: null })
        return slow({ unlinked: before.find((claim) => claim.id === input.id)?.articles.length ?? 0 })
      }),
      mentions: os.registries.mentions.handler(({ input }) => {
        const mentions = (state.claims.find((claim) => claim.id === input.claim)?.articles ?? []).map((index) => {
          const row = state.articles[index]!.row
          return { span: `span-${index}`, claim: input.claim, article: row.id, title: row.title, outlet: row.outlet, published: row.published, annotator: 'me', quote: 'العلاقات مع اتحاد بيلان بلغت مستوى لم تعرفه من قبل', start: 134, end: 184, speaker: index % 3 === 0 ? 'ليلى السرّاج' : null, implied: index % 2 === 1 }
        })
        return slow({ total: mentions.length, mentions: mentions.slice(input.offset, input.offset + input.limit) })
      }),
    },
    codebook: fakeCodebook(state, slow),
    history: {
      state: os.history.state.handler(() => slow(state.names())),
      undo: os.history.undo.handler(() => { const undone = state.undo(); return slow({ ...step(undone?.article), done: undone?.name ?? null }) }),
      redo: os.history.redo.handler(() => { const redone = state.redo(); return slow({ ...step(redone?.article), done: redone?.name ?? null }) }),
    },
    search: fakeSearch(state, latency),
    suggestions: fakeSuggestions,
    imports: { run: os.imports.run.handler(({ input, signal }) => runImport(input.paths, signal)) },
    exports: { preview: os.exports.preview.handler(({ input }) => slow({ total: state.articles.length, lines: previewLines(state, input.limit) })), run: os.exports.run.handler(({ input }) => runExport(input.path, state.articles.length)) },
    settings: { get: os.settings.get.handler(() => slow(null)), keep: os.settings.keep.handler(() => slow(null)) },
    changes: { watch: os.changes.watch.handler(({ signal }) => watch(state, signal)) },
  }
}

const previewLines = (state: FakeState, limit: number): string[] => state.articles.slice(0, limit).map(({ row, text }) =>
  JSON.stringify({ id: row.id, text, text_sha256: '0'.repeat(64), offset_unit: 'unicode_code_point', metadata: { outlet: row.outlet, published: row.published, language: row.language, source_file: row.source_file }, spans: [{ label: 'CLAIM', start: 16, end: 32, quote: 'توسيع التعاون' }] }))

function count(state: FakeState, field: 'outlet' | 'language') {
  const counts = new Map<string | null, number>()
  for (const { row } of state.articles) counts.set(row[field], (counts.get(row[field]) ?? 0) + 1)
  return [...counts].map(([value, found]) => ({ value, count: found })).sort((a, b) => b.count - a.count)
}

function change(state: FakeState, ids: readonly string[], patch: object, name: string): { changed: number } {
  const before = state.articles
  const wanted = new Set(ids)
  const after = before.map((article) => (wanted.has(article.row.id) ? { ...article, row: { ...article.row, ...patch } } : article))
  state.act({ name, article: ids.length === 1 ? ids[0]! : null, back: () => { state.articles = before }, again: () => { state.articles = after } }, { articles: [...ids] })
  return { changed: ids.length }
}

async function* watch(state: FakeState, signal: AbortSignal | undefined): AsyncGenerator<Change> {
  const queue: Change[] = []
  let wake: () => void = () => {}
  const stop = state.listen((next) => { queue.push(next); wake() })
  signal?.addEventListener('abort', () => wake())
  try {
    while (signal?.aborted !== true) {
      const next = queue.shift()
      if (next !== undefined) yield next
      else await new Promise<void>((resolve) => { wake = resolve })
    }
  } finally {
    stop()
  }
}
