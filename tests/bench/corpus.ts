/** The articles that benches work on: made once from a seed, kept in a temporary folder, found again by the hash of how they are made. */
import { hash } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { finished } from 'node:stream/promises'
import { createRandom } from './random.ts'
import type { Random } from './random.ts'
import { createProse } from './vocabulary.ts'
import type { Prose } from './vocabulary.ts'

export const SEED = 20_261_120

/** Of the template's codebook. */
export const LABELS = ['SOURCE', 'CUE', 'CONTENT', 'CLAIM', 'TARGET', 'EVIDENCE', 'TECHNIQUE'] as const
const OUTLETS = ['وكالة الساحل', 'صحيفة النهر', 'قناة الأفق', 'Harbour Post'] as const

export interface CorpusSpan { readonly label: string; readonly start: number; readonly end: number; readonly annotator: string }
export interface CorpusArticle {
  readonly text: string
  readonly metadata: { readonly title: string; readonly outlet: string; readonly published: string; readonly language: 'ar'; readonly url: string }
  readonly spans: readonly CorpusSpan[]
}

export interface CorpusShape {
  readonly articles: number
  /** UTF-8 bytes of a text, give or take a sentence. */
  readonly bytes: number
  /** Spans of each article. */
  readonly spans: number
}

/** Sentences, with a new paragraph about every fourth, until there are `bytes` bytes. It holds no surrogate pair: its UTF-16 units are its code points. */
function makeText(prose: Prose, random: Random, bytes: number): string {
  let text = prose.sentence()
  for (let written = Buffer.byteLength(text); written < bytes;) {
    const sentence = (random.next() < 0.28 ? '\n' : ' ') + prose.sentence()
    text += sentence
    written += Buffer.byteLength(sentence)
  }
  return text
}

/** Whole words: 85 of 100 spans have 1 to 4 of them, 12 have 5 to 15, 3 have 20 to 39. Spans may overlap and cross paragraphs. */
function makeSpans(text: string, count: number, random: Random): CorpusSpan[] {
  const words = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map((match) => [match.index, match.index + match[0].length] as const)
  return Array.from({ length: count }, () => {
    const kind = random.next()
    const length = kind < 0.85 ? random.between(1, 4) : kind < 0.97 ? random.between(5, 15) : random.between(20, 39)
    const first = random.between(0, words.length - 1)
    const last = Math.min(words.length - 1, first + length - 1)
    return { label: random.pick(LABELS), start: words[first]![0], end: words[last]![1], annotator: random.pick(['Amal', 'Basim']) }
  })
}

function* makeArticles(shape: CorpusShape): Generator<CorpusArticle> {
  const random = createRandom(SEED)
  const prose = createProse(random)
  for (let number = 1; number <= shape.articles; number++) {
    const text = makeText(prose, random, shape.bytes)
    yield {
      text,
      metadata: {
        title: prose.headline(), outlet: random.pick(OUTLETS), language: 'ar', url: `https://news.example/${number}`,
        published: new Date(Date.UTC(2024, 0, 1 + random.between(0, 700))).toISOString().slice(0, 10),
      },
      spans: makeSpans(text, shape.spans, random),
    }
  }
}

/** One article of exactly so many characters, with spans that name no annotator: whoever imports it has made them. */
export function denseArticle(characters: number, spans: number): { readonly text: string; readonly spans: readonly Omit<CorpusSpan, 'annotator'>[] } {
  const random = createRandom(SEED)
  const text = makeText(createProse(random), random, 2 * characters).slice(0, characters)
  return { text, spans: makeSpans(text, spans, random).map(({ label, start, end }) => ({ label, start, end })) }
}

/** Folder for everything that benches leave behind; it may be removed at any time. */
export function benchFolder(): string {
  const folder = join(tmpdir(), 'hashiya-bench')
  mkdirSync(folder, { recursive: true })
  return folder
}

/** Says how a corpus is made: its shape, the seed, and the code that makes it. */
function fingerprint(shape: CorpusShape): string {
  const code = ['corpus.ts', 'vocabulary.ts', 'random.ts'].map((file) => readFileSync(join(import.meta.dirname, file), 'utf8'))
  return hash('sha256', JSON.stringify([SEED, shape, code])).slice(0, 16)
}

/** Path of the corpus as one .jsonl file, which is made where it is not there. */
export async function corpusFile(name: string, shape: CorpusShape): Promise<string> {
  const path = join(benchFolder(), `${name}-${fingerprint(shape)}.jsonl`)
  if (existsSync(path)) return path
  const out = createWriteStream(`${path}.part`)
  for (const article of makeArticles(shape)) {
    if (!out.write(`${JSON.stringify(article)}\n`)) await once(out, 'drain')
  }
  out.end()
  await finished(out)
  renameSync(`${path}.part`, path)
  return path
}
