/** The codebook of the gallery's backend: versions, a plan, and lists long enough to scroll. */
import { implement } from '@orpc/server'
import { contract } from '#contract'
import { checkCodebook } from '#core/codebook/check.ts'
import { codebookStamp, type Codebook } from '#core/codebook/codebook.ts'
import { diffCodebooks } from '#core/codebook/diff.ts'
import { STANCE_AND_CLAIMS_IN_NEWS } from '#core/codebook/template.ts'
import type { FakeState } from './fake-state.ts'

const os = implement(contract).codebook
const ROWS = 3_000

export function fakeCodebook(state: FakeState, slow: <T>(value: T) => Promise<T>) {
  let versions: Codebook[] = [STANCE_AND_CLAIMS_IN_NEWS]
  const inForce = (): Codebook => versions[0]!
  const row = (index: number) => {
    const article = state.articles[Math.floor(index / 4)]!.row
    return { id: `span-${index}`, kind: 'span' as const, article: article.id, title: article.title, outlet: article.outlet, annotator: 'me', label: 'CLAIM', quote: 'العلاقات مع اتحاد بيلان بلغت مستوى لم تعرفه من قبل', codebook: 'stance-claims-news@1' }
  }
  const rows = (offset: number, limit: number) => Array.from({ length: Math.min(limit, ROWS - offset) }, (_, at) => row(offset + at))
  const plan = (codebook: Codebook) => {
    const changes = diffCodebooks(inForce(), codebook)
    return { changes: [...changes], problems: [...checkCodebook(codebook)], changesMeaning: changes.some(({ meaning }) => meaning) }
  }
  return {
    get: os.get.handler(() => slow(inForce())),
    versions: os.versions.handler(() => slow(versions.map((codebook) => ({ version: codebook.version, stamp: codebookStamp(codebook), at: '2025-11-19T16:20:00Z', by: 'ليلى ناصر', why: 'تعريف أوضح', uses: 12 })))),
    version: os.version.handler(({ input, errors }) => { const found = versions.find(({ version }) => version === input.version); if (found === undefined) throw errors.NOT_FOUND(); return slow(found) }),
    plan: os.plan.handler(({ input }) => slow({ ...plan(input.codebook), moved: input.moves.map(() => ROWS), toReview: 12 })),
    touched: os.touched.handler(({ input }) => slow({ total: ROWS, rows: rows(input.offset, input.limit).map((one) => ({ ...one, becomes: 'SOURCE' })) })),
    save: os.save.handler(({ input }) => {
      const before = versions
      const next = { ...input.codebook, version: plan(input.codebook).changesMeaning ? inForce().version + 1 : inForce().version }
      state.act({ name: `Save the codebook as version ${next.version}`, article: null, back: () => { versions = before }, again: () => { versions = next.version === before[0]!.version ? [next, ...before.slice(1)] : [next, ...before] } }, { registries: true, articles: null })
      return slow({ version: next.version, moved: 0 })
    }),
    toReview: os.toReview.handler(({ input }) => slow({ total: ROWS, rows: rows(input.offset, input.limit) })),
    confirm: os.confirm.handler(({ input }) => slow({ confirmed: input.ids.length })),
    breaches: os.breaches.handler(({ input }) => slow({ total: ROWS, rows: rows(input.offset, input.limit).map((one) => ({ ...one, rule: 'claim-linked', what: 'A claim is linked to the registry' })) })),
    read: os.read.handler(() => slow({ codebook: inForce(), losses: ['3 colours of sets were left out: a set has none here.'] })),
    write: os.write.handler(({ input }) => slow({ name: `codebook.${input.format}`, content: '{}', losses: [] })),
  }
}
