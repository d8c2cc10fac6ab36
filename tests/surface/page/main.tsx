/** The reading screen by itself over a backend in the page, for tests and for looking at. `?chars=100000&spans=10000` makes it large. */
import { QueryClientProvider } from '@tanstack/react-query'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import type { Span } from '#core/spans/span.ts'
import type { Stance } from '#core/stance/stance.ts'
import { STANCE_AND_CLAIMS_IN_NEWS } from '#core/codebook/template.ts'
import { createOffsetTable } from '#core/text/offsets.ts'
import { I18nProvider } from '@lingui/react'
import { i18n } from '@lingui/core'
import { compileMessage } from '@lingui/message-utils/compileMessage'
import { ReadingScreen } from '../../../src/renderer/features/reading/index.tsx'
import { ClientProvider } from '../../../src/renderer/state/client.tsx'
import { type Commands, CommandsContextProvider } from '../../../src/renderer/state/commands.tsx'
import { createCache } from '../../../src/renderer/state/query.ts'
import { useReadingTarget } from '../../../src/renderer/state/reading-target.ts'
import { countWrites } from '../../../src/renderer/state/saved.ts'
import { Toasts } from '../../../src/renderer/app/toasts.tsx'
import { type Memory, memoryClient } from './memory-client.ts'
import { DEEP, OMARS_ANSWERS } from './deep-codebook.ts'
import { LEILA, OMAR } from './people.ts'
import { relationsOf } from './relations.ts'
import { AWKWARD, longText, seeded } from './texts.ts'
import '../../../src/renderer/styles/index.css'

declare global {
  interface Window {
    /** For tests: what the backend holds. */
    readonly memory: Memory
  }
}

const LABELS = ['SOURCE', 'CUE', 'CONTENT', 'CLAIM', 'TARGET', 'EVIDENCE', 'TECHNIQUE', 'RATIONALE']

const span = (id: string, label: string, start: number, end: number, quote: string, annotator = LEILA.id): Span =>
  ({ id, article: 'main', annotator, label, parts: [[start, end]], quote, prefix: '', suffix: '', attributes: {}, note: null, claim: null, codebook: 'stance-claims-news@1' })

/** Any annotation may stand at any end of a relation. */
const OPEN = { ...STANCE_AND_CLAIMS_IN_NEWS, relations: STANCE_AND_CLAIMS_IN_NEWS.relations.map(({ type, title, roles }) => ({ type, title, roles })) }
const asked = new URLSearchParams(location.search)

/** Spans over the awkward text, given by their words. */
function fewSpans(text: string): Span[] {
  const offsets = createOffsetTable(text)
  const at = (quote: string, label: string, id: string, annotator?: string): Span => {
    const start = text.indexOf(quote)
    if (start < 0) throw new Error(`the text lacks ${quote}`)
    return span(id, label, offsets.toCodePoint(start), offsets.toCodePoint(start + quote.length), quote, annotator)
  }
  return [
    at('أكدت', 'CUE', 's1'), at('وزيرة الموارد المائية في أرينا ليلى السرّاج', 'SOURCE', 's2'),
    at('أن العلاقات مع اتحاد بيلان بلغت مستوى لم تعرفه من قبل', 'CONTENT', 's3'), at('العلاقات مع اتحاد بيلان بلغت مستوى لم تعرفه من قبل', 'CLAIM', 's4'),
    at('ليس موجّهاً ضد أحد', 'CONTENT', 's5'), at('رئيس وفد بيلان كمال دُرّي', 'SOURCE', 's6'), at('اجتازا معاً «اختبار الجفاف» في عام ٢٠٢٣', 'CLAIM', 's7'),
    at('ارتفع بنسبة 14.5% ليبلغ 4.7 مليار ريل', 'EVIDENCE', 's8'), at('BILSTAT (Arena, 2024)', 'SOURCE', 's9'),
    at('هذه التعهدات تفتقر إلى ضمانات مكتوبة', 'CLAIM', 's10'), at('السد الأعلى ما', 'TARGET', 's11'),
    at('السد الأعلى ما زال يهدد حصص دول المصب', 'CLAIM', 'o1', OMAR.id), at('الجانبين اجتازا معاً', 'TARGET', 'o2', OMAR.id), at('Upper Dam', 'TARGET', 's12'),
    ...(asked.has('relations') ? [at('downstream share', 'TARGET', 's13')] : []),
  ]
}

function manySpans(text: string, count: number): Span[] {
  const random = seeded(11)
  return Array.from({ length: count }, (_, index) => {
    const start = Math.floor(random() * (text.length - 60))
    const size = 4 + Math.floor(random() * (random() < 0.15 ? 90 : 24))
    return span(`m${index}`, LABELS[index % LABELS.length]!, start, start + size, text.slice(start, start + size), index % 5 === 0 ? OMAR.id : LEILA.id)
  })
}

const OMARS_STANCE: Stance = {
  id: 'st1', article: 'main', annotator: OMAR.id, scope: 'span', span: 'o1', holder: 'a1', target: 't0', value: 'against', intensity: -1, explicitness: 'implicit',
  sarcasm: null, confidence: 0.8, evidence: ['o1'], reported_by: null, note: null, codebook: 'stance-claims-news@1',
}

/** `?list=350` puts the open article behind 350 others; `?list=without` leaves it out. */
function listOf(before: string | null): string[] {
  if (before === 'without') return ['other', 'third']
  return [...Array.from({ length: Number(before ?? 0) }, (_, at) => `a${at}`), 'main', 'other', 'third']
}

const chars = Number(asked.get('chars') ?? 0)
const text = chars > 0 ? longText(chars) : AWKWARD
const memory: Memory = {
  id: 'main', text, spans: chars > 0 ? manySpans(text, Number(asked.get('spans') ?? 0)) : asked.has('bare') ? [] : asked.has('others') ? fewSpans(text).map((one) => (one.id === 'o1' ? { ...one, attributes: { check_worthiness: 'CFS', verifiable: 'yes' }, note: 'انظر الفقرة الأولى' } : one)) : asked.has('linked') ? fewSpans(text).map((one) => (['s7', 's10'].includes(one.id) ? { ...one, claim: 'c0' } : one)) : fewSpans(text),
  stances: asked.has('others') ? [OMARS_STANCE] : [],
  regions: chars > 0 ? [] : [{ id: 'r1', article: 'main', start: 0, end: text.indexOf('\n'), kind: 'title' }, { id: 'r2', article: 'main', start: createOffsetTable(text).toCodePoint(text.lastIndexOf('\n') + 1), end: [...text].length, kind: 'related' }],
  actors: [{ id: 'a0', name: 'ليلى السرّاج', kind: 'person', aliases: [] }, { id: 'a1', name: 'الضفة', kind: 'media', aliases: [] }],
  targets: [{ id: 't0', name: 'Upper Dam agreement', kind: null }], claims: [{ id: 'c0', text: 'العلاقات في أعلى مستوياتها', note: null }], rejected: [],
  codebook: asked.has('deep') ? DEEP : OPEN, answers: asked.has('deep') ? OMARS_ANSWERS : [],
  relations: [], list: listOf(asked.get('list')), writes: [], asked: [], refuse: null, latency: Number(asked.get('latency') ?? 5),
}
memory.relations = relationsOf(asked.get('relations'), memory.spans)
Object.assign(globalThis, { memory })
document.documentElement.dataset['theme'] = asked.get('theme') ?? 'light'
i18n.setMessagesCompiler(compileMessage)
i18n.loadAndActivate({ locale: 'en', messages: {} })

function Page() {
  const [article, setArticle] = useState('main')
  const nothing = (): void => {}
  const commands: Commands = {
    newProject: nothing, openProject: nothing, createAt: nothing, openPath: nothing, openSample: nothing, closeProject: nothing, importFiles: nothing, exportRecords: nothing,
    undo: nothing, redo: nothing, showShortcuts: nothing, showSettings: nothing, changeSettings: nothing, search: nothing, goLibrary: nothing, goReading: nothing, goClaims: nothing, goCodebook: nothing, goOverview: nothing, goTimeline: nothing, goFocus: nothing,
    openArticle: ({ article: id, span: focus = null, search = null }) => { useReadingTarget.getState().aim({ articleId: id, focusSpan: focus, search }); setArticle(id) },
  }
  return <CommandsContextProvider commands={commands}><ReadingScreen articleId={article} /></CommandsContextProvider>
}

createRoot(document.getElementById('root')!).render(
  <I18nProvider i18n={i18n}>
    <QueryClientProvider client={createCache()}>
      <ClientProvider client={countWrites(memoryClient(memory))}><Page /><Toasts /></ClientProvider>
    </QueryClientProvider>
  </I18nProvider>,
)
