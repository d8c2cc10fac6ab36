/** Made-up Arabic news prose whose words are spread as in real news: a few very common ones, a long tail, clitics and endings on top. */
import { createDraw } from './random.ts'
import type { Random } from './random.ts'

/** The most common words, with their share of a thousand words of news. */
const COMMON: readonly (readonly [word: string, perMille: number])[] = [
  ['في', 34], ['من', 25], ['إلى', 16], ['على', 16], ['أن', 15], ['عن', 8], ['التي', 7], ['مع', 7], ['الذي', 5], ['بين', 5], ['هذا', 5],
  ['هذه', 5], ['ما', 5], ['لا', 4], ['إن', 4], ['كان', 4], ['قال', 4], ['بعد', 4], ['كما', 4], ['قد', 3], ['خلال', 3], ['أو', 3],
  ['كل', 3], ['لم', 3], ['كانت', 3], ['ذلك', 3], ['أكد', 2], ['أي', 2], ['عام', 2], ['غير', 2], ['حيث', 2], ['قبل', 2], ['منذ', 2],
]
/** Letters of roots, the frequent ones more often. */
const ROOT_LETTERS = [...'بتجحخدذرزسشصضطظعغفقكلمنهويررللممننبعدقفسحك']
/** 1, 2 and 3 stand for the letters of the root. */
const PATTERNS = ['123', '1ا23', '12ا3', '12و3', '12ي3', 'م123', 'م12و3', 'ت12ي3', 'ا12ا3', 'ا1ت2ا3', 'است12ا3', 'م1ا2ة', '12ا3ة', '1وا23', 'أ12ا3', 'من123', 'ان12ا3', 'ت1ا23', 'ي123', 'ت123'] as const
const PREFIXES: readonly (readonly [string, number])[] = [['', 44], ['ال', 34], ['و', 6], ['وال', 5], ['بال', 3], ['لل', 4], ['ب', 2], ['ل', 1.5], ['ف', 0.5]]
const SUFFIXES: readonly (readonly [string, number])[] = [['', 66], ['ة', 10], ['ات', 5], ['ين', 4], ['ي', 4], ['ية', 4], ['ها', 3], ['ه', 2], ['هم', 1], ['ون', 1]]
const STEMS = 25_000
const LATIN = ['TASS', 'Reuters', 'OPEC', 'G20', 'NATO', 'AFP', 'COP30'] as const

export interface Prose {
  word(): string
  /** 8 to 28 words with punctuation. */
  sentence(): string
  /** A headline: 5 to 10 words. */
  headline(): string
}

function stems(random: Random): readonly string[] {
  const known = new Set<string>()
  while (known.size < STEMS) {
    const root = [random.pick(ROOT_LETTERS), random.pick(ROOT_LETTERS), random.pick(ROOT_LETTERS)]
    known.add(random.pick(PATTERNS).replace(/[123]/g, (digit) => root[Number(digit) - 1]!))
  }
  return [...known]
}

export function createProse(random: Random): Prose {
  const all = stems(random)
  const common = COMMON.reduce((sum, [, perMille]) => sum + perMille, 0) / 1000
  const drawCommon = createDraw(COMMON.map(([, perMille]) => perMille), random)
  // Zipf and Mandelbrot: the share of the word of rank r falls a little faster than 1 / r.
  const drawStem = createDraw(all.map((_, rank) => (rank + 20) ** -1.1), random)
  const drawPrefix = createDraw(PREFIXES.map(([, weight]) => weight), random)
  const drawSuffix = createDraw(SUFFIXES.map(([, weight]) => weight), random)

  const word = (): string => {
    const kind = random.next()
    if (kind < common) return COMMON[drawCommon()]![0]
    if (kind > 0.992) return String(random.between(1, 2030))
    if (kind > 0.989) return random.pick(LATIN)
    const stem = all[drawStem()]!
    return PREFIXES[drawPrefix()]![0] + stem + (stem.endsWith('ة') ? '' : SUFFIXES[drawSuffix()]![0])
  }
  const words = (low: number, high: number): string[] => Array.from({ length: random.between(low, high) }, word)
  const sentence = (): string => {
    const said = words(8, 28)
    if (random.next() < 0.5) said[3] += '،'
    if (random.next() < 0.15) {
      said[4] = `«${said[4]!}`
      said[7] += '»'
    }
    return `${said.join(' ')}.`
  }
  return { word, sentence, headline: () => words(5, 10).join(' ') }
}
