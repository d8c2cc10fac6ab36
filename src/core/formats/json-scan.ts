/** A cheap look at the shape of a line of JSON before and after it is parsed: depth, number of keys, forbidden escapes. */

const QUOTE = 0x22
const COLON = 0x3a
const OPEN_LIST = 0x5b
const BACKSLASH = 0x5c
const CLOSE_LIST = 0x5d
const OPEN_OBJECT = 0x7b
const CLOSE_OBJECT = 0x7d

/** Index after the closing quotation mark of the string that opens at `open`; the length of the line where it never closes. */
export function afterString(line: string, open: number): number {
  let close = line.indexOf('"', open + 1)
  while (close !== -1) {
    let backslashes = 0
    while (line.charCodeAt(close - 1 - backslashes) === BACKSLASH) backslashes += 1
    if (backslashes % 2 === 0) return close + 1
    close = line.indexOf('"', close + 1)
  }
  return line.length
}

export interface Shape {
  /** Deepest nesting of lists and objects. */
  readonly depth: number
  /** UTF-16 index at which the deepest nesting begins. */
  readonly deepestAt: number
  /** Keys of all objects together. */
  readonly keys: number
}

/** Strings are jumped over, so this costs little beside the parse. What it says of a broken line means nothing. */
export function scanShape(line: string): Shape {
  let depth = 0
  let deepest = 0
  let deepestAt = 0
  let keys = 0
  for (let index = 0; index < line.length; index++) {
    const unit = line.charCodeAt(index)
    if (unit === QUOTE) index = afterString(line, index) - 1
    else if (unit === COLON) keys += 1
    else if (unit === OPEN_OBJECT || unit === OPEN_LIST) {
      depth += 1
      if (depth > deepest) {
        deepest = depth
        deepestAt = index
      }
    } else if (unit === CLOSE_OBJECT || unit === CLOSE_LIST) depth -= 1
  }
  return { depth: deepest, deepestAt, keys }
}

/** Keys of all objects in a parsed value: fewer than were written where one was written twice. */
export function countKeys(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0
  if (Array.isArray(value)) return value.reduce<number>((sum, item) => sum + countKeys(item), 0)
  const keys = Object.keys(value)
  return keys.reduce((sum, key) => sum + countKeys((value as { readonly [key: string]: unknown })[key]), keys.length)
}

const BEFORE_COLON = /[ \t\r\n]*:/y

/** Whether the string that ends at `after` is a key. */
function isKey(line: string, after: number): boolean {
  BEFORE_COLON.lastIndex = after
  return BEFORE_COLON.test(line)
}

/** The second of two equal keys of one object in a well-formed line, or `null`. */
export function findDuplicateKey(line: string): { readonly key: string; readonly index: number } | null {
  const open: (Set<string> | null)[] = []
  for (let index = 0; index < line.length; index++) {
    const unit = line.charCodeAt(index)
    if (unit === OPEN_OBJECT) open.push(new Set())
    else if (unit === OPEN_LIST) open.push(null)
    else if (unit === CLOSE_OBJECT || unit === CLOSE_LIST) open.pop()
    else if (unit === QUOTE) {
      const after = afterString(line, index)
      const seen = open.at(-1)
      if (seen && isKey(line, after)) {
        const key = JSON.parse(line.slice(index, after)) as string
        if (seen.has(key)) return { key, index }
        seen.add(key)
      }
      index = after - 1
    }
  }
  return null
}

const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|.)/g

/** The first escape that stands for NUL or for half of a surrogate pair in a well-formed line, or `null`. */
export function findForbiddenEscape(line: string): { readonly what: 'NUL' | 'lone surrogate'; readonly index: number } | null {
  if (!line.includes('\\u')) return null
  /** The high half just read and the index right after it. */
  let high: { readonly index: number; readonly after: number } | null = null
  for (const escape of line.matchAll(ESCAPE)) {
    const unit = escape[1] === undefined ? -1 : Number.parseInt(escape[1], 16)
    const isLow = unit >= 0xdc00 && unit <= 0xdfff
    if (high !== null) {
      if (!isLow || escape.index !== high.after) return { what: 'lone surrogate', index: high.index }
      high = null
    } else if (isLow) return { what: 'lone surrogate', index: escape.index }
    else if (unit === 0) return { what: 'NUL', index: escape.index }
    else if (unit >= 0xd800 && unit <= 0xdbff) high = { index: escape.index, after: escape.index + escape[0].length }
  }
  return high === null ? null : { what: 'lone surrogate', index: high.index }
}
