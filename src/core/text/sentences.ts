/** Sentences of news text: ICU's, with the breaks taken back that Arabic abbreviations, list numbers and attributions cause. */
import { foldString } from './fold.ts'
import type { TextRange } from './paragraphs.ts'
import { paragraphs } from './paragraphs.ts'
import { tokenizeFolded } from './tokens.ts'

const sentenceSegmenter = new Intl.Segmenter('ar', { granularity: 'sentence' })

/** Words of one or two folded letters that end sentences; any other before a dot is an abbreviation (د. م. هـ. ق.م. كم.). */
const SHORT_WORDS = new Set(
  ('له به بي لي لك بك هو هي هم ما لا لم لن من عن في او ام اذ قد كل اي ان اب اخ شي يد دم فم حق جو بن ذو ذا ذي سن سر حي هل مع بل ثم ضد خط').split(' '),
)

/** Folded verbs that introduce or follow quoted speech. */
const CUE_VERBS = new Set(
  ('قال قالت قالوا اضاف اضافت اكد اكدت اوضح اوضحت صرح صرحت ذكر ذكرت اشار اشارت لفت لفتت اعرب اعربت شدد شددت اعتبر اعتبرت كتب كتبت '
    + 'زعم زعمت اعلن اعلنت دعا دعت سال سالت رد ردت تابع تابعت نقل نقلت يقول تقول يضيف تضيف يوكد توكد').split(' '),
)
/** An attribution longer than this is a sentence of its own. */
const ATTRIBUTION_WORDS = 5

const HARD_BREAK = /[\r\u0085\u2028\u2029]$/
const LIST_NUMBER = /^\p{Nd}{1,3}\.$/u
const WORD_BEFORE_DOT = /([\p{L}\p{M}\p{N}]+)\.$/u
const ARABIC_LETTERS = /^[\u0621-\u064A]{1,2}$/
/** A closing quote before or after the mark that ends the sentence. */
const ENDS_IN_QUOTE = /[”»"][.!؟?…]*$/

/** A space that carries a combining mark is no outer space: cutting it off would split a cluster. */
const LEADING_SPACE = /^(?:\s(?![\p{M}\p{Grapheme_Extend}\u200D]))+/u

function endsInAbbreviation(sentence: string): boolean {
  const word = foldString(WORD_BEFORE_DOT.exec(sentence)?.[1] ?? '')
  return ARABIC_LETTERS.test(word) && !SHORT_WORDS.has(word)
}

function isAttribution(sentence: string): boolean {
  const tokens = tokenizeFolded(foldString(sentence))
  return tokens.length <= ATTRIBUTION_WORDS && CUE_VERBS.has(tokens[0]?.text ?? '')
}

function belongTogether(before: string, after: string): boolean {
  if (HARD_BREAK.test(before)) return false
  const sentence = before.trim()
  return LIST_NUMBER.test(sentence) || endsInAbbreviation(sentence) || (ENDS_IN_QUOTE.test(sentence) && isAttribution(after))
}

function trimmed(text: string, start: number, end: number): TextRange | null {
  const sentence = text.slice(start, end).trimEnd()
  const space = LEADING_SPACE.exec(sentence)?.[0].length ?? 0
  return space < sentence.length ? { start: start + space, end: start + sentence.length } : null
}

function* sentencesOf(text: string, paragraph: TextRange): Generator<TextRange> {
  let start = paragraph.start
  let end = paragraph.start
  for (const { segment } of sentenceSegmenter.segment(text.slice(paragraph.start, paragraph.end))) {
    if (end > start && !belongTogether(text.slice(start, end), segment)) {
      const sentence = trimmed(text, start, end)
      if (sentence !== null) yield sentence
      start = end
    }
    end += segment.length
  }
  const last = trimmed(text, start, end)
  if (last !== null) yield last
}

/** The sentences in order, without the white space around them (UTF-16). A line feed ends a sentence; blank lines hold none. */
export const sentences = (text: string): TextRange[] => Array.from(sentencesInTurn(text))

/** The same one after the other: whoever reads on decides when the next is looked for. */
export function* sentencesInTurn(text: string): Generator<TextRange> {
  for (const paragraph of paragraphs(text)) yield* sentencesOf(text, paragraph)
}
