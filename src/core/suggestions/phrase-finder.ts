/** Finds many words and phrases in a text at once, folded and with the clitics that Arabic writes onto their first word. */
import { fronts, lamForms } from '../search/arabic-forms.ts'
import { afterLetters, foldedWords, type TextWord } from './words.ts'

const ARABIC_WORD = /^[\u0620-\u064A\u066E-\u06D3\u06D5]+$/

interface Form<Entry> {
  readonly entry: Entry
  /** The words after the first. */
  readonly rest: readonly string[]
  /** Folded letters of the first word that are clitics and stay outside of what is found; the article stays inside. */
  readonly cut: number
}

export interface Found<Entry> {
  readonly entry: Entry
  /** UTF-16 positions. */
  readonly start: number
  readonly end: number
  /** Numbers of the first and the last word. */
  readonly first: number
  readonly last: number
}

export interface PhraseFinder<Entry> {
  readonly size: number
  find(text: string, words: readonly TextWord[]): readonly Found<Entry>[]
}

/** Every form of a folded first word with the number of letters that stay outside. */
function formsOf(word: string, clitics: boolean, alone: boolean): readonly { readonly form: string; readonly cut: number }[] {
  const forms = new Map([[word, 0]])
  if (clitics && ARABIC_WORD.test(word)) {
    for (const { letters, article, least } of fronts(word)) {
      // The words that follow tell a short word apart from another with the same letters.
      if ((alone && word.length < least) || (article && word.startsWith('ال'))) continue
      // بال and كال: the article belongs to the word; لل has swallowed its alef and keeps one lam.
      const cut = letters.endsWith('ال') ? letters.length - 2 : letters.endsWith('لل') ? letters.length - 1 : letters.length
      if (!forms.has(letters + word)) forms.set(letters + word, cut)
    }
    for (const form of lamForms(word)) if (!forms.has(form)) forms.set(form, form.length - word.length + 1)
  }
  return [...forms].map(([form, cut]) => ({ form, cut }))
}

/** `phrases` are as people write them; what holds no letter and no digit is passed over. */
export function createPhraseFinder<Entry>(phrases: Iterable<{ readonly phrase: string; readonly clitics: boolean; readonly entry: Entry }>): PhraseFinder<Entry> {
  const byFirst = new Map<string, Form<Entry>[]>()
  let size = 0
  for (const { phrase, clitics, entry } of phrases) {
    const [first, ...rest] = foldedWords(phrase).split(' ')
    if (first === undefined || first === '') continue
    size += 1
    for (const { form, cut } of formsOf(first, clitics, rest.length === 0)) {
      const known = byFirst.get(form)
      if (known === undefined) byFirst.set(form, [{ entry, rest, cut }])
      else known.push({ entry, rest, cut })
    }
  }
  return {
    size,
    find(text, words) {
      const found: Found<Entry>[] = []
      for (const [at, word] of words.entries()) {
        for (const { entry, rest, cut } of byFirst.get(word.folded) ?? []) {
          if (!rest.every((next, index) => words[at + 1 + index]?.folded === next)) continue
          const last = at + rest.length
          found.push({ entry, start: afterLetters(text, word, cut), end: words[last]!.end, first: at, last })
        }
      }
      return found
    },
  }
}
