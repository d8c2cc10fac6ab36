/** Strict reading of one line of JSON: what a lenient parser would round, overwrite or half keep is refused with its column. */
import { countCodePoints } from '../text/offsets.ts'
import { quoted } from './describe-value.ts'
import type { Problem } from './incoming.ts'
import { findJsonError } from './json-error.ts'
import { countKeys, findDuplicateKey, findForbiddenEscape, scanShape } from './json-scan.ts'

/** Deeper nesting is refused before it is parsed. */
export const DEPTH_CAP = 64

export type ParsedLine = { readonly value: unknown; readonly problem: null } | { readonly value: undefined; readonly problem: Problem }

const FORBIDDEN = { NUL: 'a NUL character', 'lone surrogate': 'half of a character (a lone surrogate)' } as const

export function parseJsonLine(line: string): ParsedLine {
  const refuse = (index: number, reason: string): ParsedLine => ({ value: undefined, problem: { reason, column: countCodePoints(line, 0, index) + 1 } })
  const shape = scanShape(line)
  if (shape.depth > DEPTH_CAP) return refuse(shape.deepestAt, `The line nests lists and objects ${shape.depth} deep; at most ${DEPTH_CAP} are read.`)
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    const error = findJsonError(line) ?? { index: 0, expected: 'this cannot be read as JSON' }
    return refuse(error.index, `The line is not JSON: ${error.expected}.`)
  }
  const forbidden = findForbiddenEscape(line)
  if (forbidden !== null) return refuse(forbidden.index, `The escape ${line.slice(forbidden.index, forbidden.index + 6)} stands for ${FORBIDDEN[forbidden.what]}, which no text may hold.`)
  if (countKeys(value) !== shape.keys) {
    const duplicate = findDuplicateKey(line)
    if (duplicate !== null) return refuse(duplicate.index, `The key ${quoted(duplicate.key)} stands twice in one object; which one counts is not for us to guess.`)
  }
  return { value, problem: null }
}
