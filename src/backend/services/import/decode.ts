/** Bytes to text, strictly: what a byte order mark says, else UTF-8, else a refusal that says where and what it looks like. */
import { isUtf8 } from 'node:buffer'
import { countCodePoints } from '#core/text/offsets.ts'
import type { SourceEncoding } from './import-port.ts'
import { guessEncoding, looksLikeUtf16 } from './guess-encoding.ts'
import { findInvalidUtf8 } from './utf8.ts'

export interface DecodeProblem {
  /** From 1; the column in code points after any byte order mark. `null` where the whole is meant. */
  readonly line: number | null
  readonly column: number | null
  readonly reason: string
}
export type Decoded =
  | { readonly text: string; readonly encoding: SourceEncoding; readonly problem: null }
  | { readonly text: null; readonly problem: DecodeProblem }

const UTF8_MARK = Buffer.from([0xef, 0xbb, 0xbf])

/** Length of the UTF-8 byte order mark at the start of the bytes: 3 or 0. */
export const utf8MarkLength = (bytes: Buffer): number => (bytes.subarray(0, 3).equals(UTF8_MARK) ? 3 : 0)

/** What the mark of UTF-16 says, or `null`. */
export function utf16Mark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
}

/** Why bytes are UTF-32, which is not read, or `null`. Its mark begins like that of UTF-16LE; a NUL after that one begins no text. */
export function utf32Problem(bytes: Buffer): string | null {
  const mark = bytes.toString('hex', 0, 4)
  const name = mark === 'fffe0000' ? 'UTF-32LE' : mark === '0000feff' ? 'UTF-32BE' : null
  return name && `The byte order mark says ${name}, which is not read. Convert the file to UTF-8 and import it again.`
}

export const unmarkedUtf16 = (name: string): string =>
  `This looks like ${name} without a byte order mark. Convert the file to UTF-8 and import it again.`

/** Line and column, from 1, at the end of a text. */
function placeAfter(text: string): { readonly line: number; readonly column: number } {
  const lastBreak = text.lastIndexOf('\n')
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) line += 1
  return { line, column: countCodePoints(text, lastBreak + 1, text.length) + 1 }
}

const hex = (byte: number): string => `0x${byte.toString(16).toUpperCase().padStart(2, '0')}`

/** Refusal of bytes that are not UTF-8. `offset` is where `bytes` begin in the file, for the byte position in the message. */
export function notUtf8(bytes: Buffer, offset: number): DecodeProblem {
  const at = findInvalidUtf8(bytes)
  const guess = guessEncoding(bytes)
  const advice = guess === null
    ? 'Find out its encoding and convert the file to UTF-8.'
    : `It looks like ${guess}; check that, convert the file to UTF-8 and import it again.`
  return { ...placeAfter(bytes.toString('utf8', 0, at)), reason: `This is not UTF-8: the byte ${hex(bytes[at]!)} at byte ${offset + at} begins no character. ${advice}` }
}

/** Refusal of a NUL in text that is UTF-8 otherwise, or `null`. */
function nulProblem(text: string): DecodeProblem | null {
  const at = text.indexOf('\0')
  return at === -1 ? null : { ...placeAfter(text.slice(0, at)), reason: 'The text holds a NUL character, which no text may. Remove it and import the file again.' }
}

function decodeUtf16(bytes: Buffer, label: 'utf-16le' | 'utf-16be'): Decoded {
  try {
    const text = new TextDecoder(label, { fatal: true, ignoreBOM: true }).decode(bytes.subarray(2))
    const nul = nulProblem(text)
    return nul === null ? { text, encoding: `${label}-bom`, problem: null } : { text: null, problem: nul }
  } catch {
    return { text: null, problem: { line: null, column: null, reason: `The byte order mark says ${label.toUpperCase()}, but the bytes are not: half a character stands in them. Save the file again as UTF-8.` } }
  }
}

/** Decodes a whole text file. */
export function decodeText(bytes: Buffer): Decoded {
  const utf32 = utf32Problem(bytes)
  if (utf32 !== null) return { text: null, problem: { line: null, column: null, reason: utf32 } }
  const marked = utf16Mark(bytes)
  if (marked !== null) return decodeUtf16(bytes, marked)
  const mark = utf8MarkLength(bytes)
  const body = bytes.subarray(mark)
  const utf16 = body.includes(0) ? looksLikeUtf16(body) : null
  if (utf16 !== null) return { text: null, problem: { line: null, column: null, reason: unmarkedUtf16(utf16) } }
  if (!isUtf8(body)) return { text: null, problem: notUtf8(body, mark) }
  const text = body.toString('utf8')
  const nul = nulProblem(text)
  return nul === null ? { text, encoding: mark === 0 ? 'utf-8' : 'utf-8-bom', problem: null } : { text: null, problem: nul }
}
