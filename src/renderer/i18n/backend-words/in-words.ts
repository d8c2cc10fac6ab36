/**
 * What the backend says, in the language of the window. The backend says English sentences, and histories keep them: here
 * each is read by the message that it was made after, so that steps of any age come in either language. A sentence that is
 * not among them is shown as it stands.
 */
import { i18n, type MessageDescriptor } from '@lingui/core'
import { formatList } from '../../ui/format.ts'
import { CODEBOOK_SENTENCES } from './codebook.ts'
import { CODEBOOK_PROBLEMS } from './codebook-problems.ts'
import { FILE_REFUSALS } from './file-refusals.ts'
import { FIELD_WORDS, HISTORY_SENTENCES } from './history.ts'
import { IMPORT_REFUSALS } from './import-refusals.ts'
import { sentenceReader, type Values } from './read-sentence.ts'
import { REFUSALS } from './refusals.ts'
import { SEARCH_SENTENCES } from './search.ts'
import { SUGGESTION_SENTENCES } from './suggestions.ts'
import { TRANSPORT_FAILURES } from './transport.ts'

/** The language in which the backend speaks. */
const SPOKEN = 'en'
/** Placeholders that hold a sentence or a piece of one. */
const NESTED = new Set(['reason', 'problem', 'step', 'expected'])
const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'
const RIGHT_TO_LEFT_MARK = '\u200f'

interface Reader {
  readonly message: MessageDescriptor
  readonly read: (sentence: string) => Values | null
}

/** Messages with more fixed words first: "Remove a claim" is not the removal of a label called "a claim". */
const fixedLetters = ({ message = '' }: MessageDescriptor): number => message.replace(/\{[^{}]*\}/g, '').length

const readersOf = (messages: readonly MessageDescriptor[]): readonly Reader[] =>
  messages.toSorted((one, other) => fixedLetters(other) - fixedLetters(one)).map((message) => ({ message, read: sentenceReader(message.message ?? '') }))

const readers = readersOf([...HISTORY_SENTENCES, ...REFUSALS, ...FILE_REFUSALS, ...IMPORT_REFUSALS, ...TRANSPORT_FAILURES, ...SEARCH_SENTENCES, ...CODEBOOK_SENTENCES, ...SUGGESTION_SENTENCES, ...CODEBOOK_PROBLEMS])
const fields = readersOf(FIELD_WORDS)

function translated(sentence: string, among: readonly Reader[]): string | null {
  for (const { message, read } of among) {
    const values = read(sentence)
    if (values !== null) return i18n._({ ...message, values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shown(name, value)])) })
  }
  return null
}

/** A value as it stands in the sentence. Names and paths are set apart, so that their direction does not move the words around them. */
function shown(name: string, value: string | number): string | number {
  if (typeof value === 'number') return value
  if (name === 'fields') return formatList(value.split(', ').map((field) => translated(field, fields) ?? field))
  const inner = NESTED.has(name) ? translated(value, readers) : null
  return inner ?? `${FIRST_STRONG_ISOLATE}${value}${POP_ISOLATE}`
}

/** The sentence in the language of the window. It begins with a mark of its direction, since the first thing in it may be a name of another. */
export function inWords(sentence: string): string {
  const words = i18n.locale === SPOKEN ? null : translated(sentence, readers)
  return words === null ? sentence : `${RIGHT_TO_LEFT_MARK}${words}`
}
