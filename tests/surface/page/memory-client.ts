/** A backend in the page: keeps one project in memory, answers late like a real one, and can be told to refuse. */
import type { Client } from '#contract'
import type { Answers } from '#core/articles/answers.ts'
import type { Codebook } from '#core/codebook/codebook.ts'
import type { Region } from '#core/articles/article.ts'
import type { Span } from '#core/spans/span.ts'
import type { Relation } from '#core/relations/relation.ts'
import type { Stance } from '#core/stance/stance.ts'
import { createOffsetTable } from '#core/text/offsets.ts'
import { LEILA, OMAR, row, titleOf } from './people.ts'

export interface Memory {
  readonly id: string
  readonly text: string
  readonly codebook: Codebook
  /** Everybody's answers about the article. */
  answers: Answers[]
  spans: Span[]
  stances: Stance[]
  relations: Relation[]
  /** Ids of all articles, in the order of the library; the open one may stand anywhere in it, or be left out. */
  readonly list: readonly string[]
  regions: Region[]
  readonly actors: { id: string; name: string; kind: string | null; aliases: string[] }[]
  readonly targets: { id: string; name: string; kind: string | null }[]
  readonly claims: { id: string; text: string; note: string | null }[]
  /** Ids of claims that are no longer proposed. */
  readonly rejected: string[]
  /** Every call that writes, in order. */
  readonly writes: { readonly what: string; readonly input: unknown }[]
  /** What was looked for in the article. */
  readonly asked: string[]
  /** The sentence with which the next write is refused. */
  refuse: string | null
  /** Milliseconds that every answer takes. */
  latency: number
}

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, milliseconds) })

/** The part of the contract that the reading screen uses. */
export function memoryClient(memory: Memory): Client {
  const undone: { spans: Span[]; stances: Stance[] }[] = []
  const write = async <T>(what: string, input: unknown, run: () => T): Promise<T> => {
    await wait(memory.latency)
    if (memory.refuse !== null) {
      const reason = memory.refuse
      memory.refuse = null
      throw new Error(reason)
    }
    undone.push({ spans: memory.spans, stances: memory.stances })
    memory.writes.push({ what, input })
    return run()
  }
  const late = async <T>(value: () => T): Promise<T> => { await wait(memory.latency); return value() }
  const offsets = createOffsetTable(memory.text)
  const read = (parts: readonly (readonly [number, number])[]): string => parts.map(([start, end]) => memory.text.slice(offsets.toUtf16(start), offsets.toUtf16(end))).join(' ')
  const put = (span: Span): Span => { memory.spans = [...memory.spans.filter((other) => other.id !== span.id), span]; return span }
  const find = <T extends { readonly id: string }>(list: readonly T[], id: string): T => {
    const found = list.find((one) => one.id === id)
    if (found === undefined) throw new Error(`nothing has the id ${id}`)
    return found
  }
  const named = <T extends { readonly name: string }>(list: readonly T[], query: string): T[] => list.filter((one) => one.name.includes(query))
  const metadata = { outlet: 'الضفة', url: null, title: null, author: null, published: '2025-03-12', page_date: null, language: 'ar', source_file: 'a.txt' }

  const client = {
    projects: { current: () => late(() => ({ path: '/a.hashiya', name: 'Rivers', articles: 2, spans: 0, codebook: 'stance-claims-news@1', me: LEILA, annotators: [LEILA, OMAR], read_only: null })) },
    codebook: { get: () => late(() => memory.codebook) },
    articles: {
      get: ({ id }: { id: string }) => late(() => ({ id, text: memory.text, text_sha256: 'sha', length: offsets.length, metadata, regions: memory.regions, progress: 'in_progress' })),
      page: ({ offset, limit }: { offset: number; limit: number }) => late(() => ({ total: memory.list.length, rows: memory.list.slice(offset, offset + limit).map((one) => row(one, one === memory.id ? memory.text : titleOf(one))) })),
      neighbours: ({ id }: { id: string }) => late(() => memory.list.includes(id) ? { previous: memory.list[memory.list.indexOf(id) - 1] ?? null, next: memory.list[memory.list.indexOf(id) + 1] ?? null, place: memory.list.indexOf(id) } : { previous: null, next: null, place: null }),
      answers: () => late(() => memory.answers),
      answer: (input: { question: string; value: Answers['values'][string] }) => write('answer', input, () => {
        const { [input.question]: _, ...others } = memory.answers.find(({ annotator }) => annotator === LEILA.id)?.values ?? {}
        const mine: Answers = { article: memory.id, annotator: LEILA.id, codebook: 'stance-claims-news@1', values: input.value === null ? others : { ...others, [input.question]: input.value } }
        memory.answers = [...memory.answers.filter(({ annotator }) => annotator !== LEILA.id), mine]
        return mine
      }),
      setProgress: (input: unknown) => write('setProgress', input, () => ({ changed: 1 })),
      edit: (input: unknown) => write('edit', input, () => ({ changed: 1 })),
      markRegion: (input: { start: number; end: number; kind: string | null }) => write('markRegion', input, () => {
        memory.regions = memory.regions.filter((region) => region.end <= input.start || region.start >= input.end)
        if (input.kind !== null) memory.regions = [...memory.regions, { id: `r${input.start}`, article: memory.id, start: input.start, end: input.end, kind: input.kind }]
        return memory.regions
      }),
    },
    annotations: {
      of: () => late(() => ({ upTo: memory.writes.length, spans: memory.spans, stances: memory.stances, relations: memory.relations })),
      changes: () => late(() => null),
      createSpan: (input: Pick<Span, 'id' | 'label' | 'parts' | 'attributes'>) => write('createSpan', input, () =>
        put({ id: input.id, label: input.label, parts: input.parts, attributes: input.attributes, article: memory.id, annotator: LEILA.id, quote: read(input.parts), prefix: '', suffix: '', note: null, claim: null, codebook: 'stance-claims-news@1' })),
      updateSpan: (input: Partial<Span> & { id: string }) => write('updateSpan', input, () => {
        const changed = { ...find(memory.spans, input.id), ...input }
        return put({ ...changed, quote: read(changed.parts) })
      }),
      removeSpans: (input: { ids: string[] }) => write('removeSpans', input, () => {
        memory.spans = memory.spans.filter((span) => !input.ids.includes(span.id))
        return { removed: input.ids, also: 0 }
      }),
      createStance: (input: Stance) => write('createStance', input, () => { memory.stances = [...memory.stances, { ...input, annotator: LEILA.id, codebook: '' }]; return input }),
      updateStance: (input: Partial<Stance> & { id: string }) => write('updateStance', input, () => { memory.stances = memory.stances.map((one) => (one.id === input.id ? { ...one, ...input } : one)); return input }),
      removeStance: (input: { id: string }) => write('removeStance', input, () => { memory.stances = memory.stances.filter((one) => one.id !== input.id); return { removed: input.id } }),
      createRelation: (input: Pick<Relation, 'id' | 'article' | 'type' | 'args'>) => write('createRelation', input, () => { const made = { ...input, annotator: LEILA.id, codebook: '' }; memory.relations = [...memory.relations, made]; return made }),
      updateRelation: (input: Partial<Relation> & { id: string }) => write('updateRelation', input, () => { const made = { ...find(memory.relations, input.id), ...input }; memory.relations = memory.relations.map((one) => (one.id === input.id ? made : one)); return made }),
      removeRelation: (input: { id: string }) => write('removeRelation', input, () => { memory.relations = memory.relations.filter((one) => one.id !== input.id); return { removed: input.id } }),
    },
    registries: {
      actors: ({ query }: { query: string }) => late(() => named(memory.actors, query).map((one) => ({ ...one, uses: 1 }))),
      targets: ({ query }: { query: string }) => late(() => named(memory.targets, query).map((one) => ({ ...one, uses: 1 }))),
      target: ({ id }: { id: string }) => late(() => find(memory.targets, id)),
      claim: ({ id }: { id: string }) => late(() => ({ ...find(memory.claims, id), note: null, mentions: 1, articles: 1, outlets: 1, first: null })),
      actor: ({ id }: { id: string }) => late(() => find(memory.actors, id)),
      ensureActor: (input: { name: string }) => write('ensureActor', input, () => { const made = { id: `a${memory.actors.length}`, name: input.name, kind: null, aliases: [] }; memory.actors.push(made); return made }),
      ensureTarget: (input: { name: string }) => write('ensureTarget', input, () => { const made = { id: `t${memory.targets.length}`, name: input.name, kind: null }; memory.targets.push(made); return made }),
      claims: ({ query }: { query: string }) => late(() => memory.claims.filter((one) => one.text.includes(query)).map((one) => ({ ...one, mentions: memory.spans.filter((span) => span.claim === one.id).length, articles: 1, outlets: 1, first: '2025-02-02' }))),
      createClaim: (input: { id: string; text: string; span: string | null }) => write('createClaim', input, () => {
        memory.claims.push({ id: input.id, text: input.text, note: null })
        if (input.span !== null) put({ ...find(memory.spans, input.span), claim: input.id })
        return { id: input.id, text: input.text, note: null }
      }),
      mentions: ({ claim }: { claim: string }) => late(() => {
        const found = memory.spans.filter((span) => span.claim === claim)
        return { total: found.length, mentions: found.map((span) => ({ span: span.id, article: memory.id, title: 'T', outlet: 'الضفة', published: '2025-03-12', annotator: span.annotator, quote: span.quote, start: span.parts[0]![0], end: span.parts.at(-1)![1], speaker: null, implied: false })) }
      }),
    },
    claims: {
      candidates: ({ span }: { span: string }) => late(() => ({
        claims: memory.claims.filter((claim) => !memory.rejected.includes(claim.id) && claim.id !== memory.spans.find((one) => one.id === span)?.claim)
          .map((claim) => ({ claim: { ...claim, mentions: 2, articles: 1, outlets: 1, first: null, merged: 0 }, nearest: claim.text, matched: [[0, 4]] })),
        passages: [], names: [], indexed: { done: 1, total: 1, isBusy: false },
      })),
      reject: (input: { other: string }) => write('reject', input, () => { memory.rejected.push(input.other); return { id: 'r' } }),
    },
    search: {
      inArticle: ({ query }: { query: string }) => late(() => {
        memory.asked.push(query)
        const hits = []
        for (let at = memory.text.indexOf(query); at >= 0; at = memory.text.indexOf(query, at + query.length)) hits.push({ start: offsets.toCodePoint(at), end: offsets.toCodePoint(at + query.length), quote: query })
        return hits
      }),
    },
  }
  return client as unknown as Client
}
