/** Strict reading of a whole JSON text, of any number of lines: what a lenient parser would round, overwrite or half keep is refused with its place. */
import { countCodePoints } from '../text/offsets.ts'
import { quoted } from './describe-value.ts'
import { findJsonError } from './json-error.ts'
import { countKeys, findDuplicateKey, findForbiddenEscape, scanShape } from './json-scan.ts'

/** Deeper nesting is refused before it is parsed. */
const DEPTH_CAP = 64

export interface Spot { readonly line: number; /** In code points. */ readonly column: number }
export type ParsedText = { readonly value: unknown; readonly problem: null } | { readonly value: undefined; readonly problem: Spot & { readonly reason: string } }

/** Line and column, both from 1, of a UTF-16 index. */
export function spotOf(text: string, index: number): Spot {
  const start = text.lastIndexOf('\n', index - 1) + 1
  let line = 1
  for (let at = text.indexOf('\n'); at !== -1 && at < start; at = text.indexOf('\n', at + 1)) line += 1
  return { line, column: countCodePoints(text, start, index) + 1 }
}

const FORBIDDEN = { NUL: 'a NUL character', 'lone surrogate': 'half of a character (a lone surrogate)' } as const

/** Reasons are clauses without a full stop. */
export function parseJsonText(text: string): ParsedText {
  const refuse = (index: number, reason: string): ParsedText => ({ value: undefined, problem: { ...spotOf(text, index), reason } })
  const shape = scanShape(text)
  if (shape.depth > DEPTH_CAP) return refuse(shape.deepestAt, `Lists and objects nest ${shape.depth} deep here; at most ${DEPTH_CAP} are read`)
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    const error = findJsonError(text, 'text') ?? { index: 0, expected: 'this cannot be read as JSON' }
    return refuse(error.index, `This is not JSON: ${error.expected}`)
  }
  const forbidden = findForbiddenEscape(text)
  if (forbidden !== null) return refuse(forbidden.index, `The escape ${text.slice(forbidden.index, forbidden.index + 6)} stands for ${FORBIDDEN[forbidden.what]}, which no text may hold`)
  if (countKeys(value) !== shape.keys) {
    const duplicate = findDuplicateKey(text)
    if (duplicate !== null) return refuse(duplicate.index, `The key ${quoted(duplicate.key)} stands twice in one object; which one counts is not for us to guess`)
  }
  return { value, problem: null }
}
