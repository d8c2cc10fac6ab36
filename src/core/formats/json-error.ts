/** Finds where and why a line is not JSON. Slow and careful: it runs only on lines that `JSON.parse` has refused. */

export interface JsonError {
  /** UTF-16 index in the line. */
  readonly index: number
  /** What was expected there, as the end of a sentence. */
  readonly expected: string
}

class Found extends Error {
  readonly at: JsonError
  constructor(index: number, expected: string) {
    super(expected)
    this.at = { index, expected }
  }
}

const SPACE = /[ \t\r\n]*/y
const NUMBER = /-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?/y
const WORD = /true|false|null/y
const PLAIN = /[^"\\\u0000-\u001f]*/y
const ESCAPE = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

/** Length of the match at `index`, or -1. */
function matchAt(pattern: RegExp, line: string, index: number): number {
  pattern.lastIndex = index
  return pattern.exec(line)?.[0].length ?? -1
}

/** Call with a depth that is already known to be small: it descends by recursion. `null` where the line (or whole text) is JSON after all. */
export function findJsonError(line: string, what: 'line' | 'text' = 'line'): JsonError | null {
  let index = 0
  const space = (): void => { index += matchAt(SPACE, line, index) }
  const fail = (expected: string): never => {
    throw new Found(index, index >= line.length ? `the ${what} ends where ${expected} should stand` : `${expected} should stand here`)
  }
  const take = (character: string, expected: string): void => {
    space()
    if (line[index] !== character) fail(expected)
    index += 1
  }
  const string = (): void => {
    const start = index
    index += 1
    for (;;) {
      index += matchAt(PLAIN, line, index)
      if (line[index] === '"') break
      if (index >= line.length) throw new Found(start, 'the text that opens here is never closed')
      if (line[index] !== '\\') throw new Found(index, 'a control character stands raw in a text; it must be escaped')
      const escape = matchAt(ESCAPE, line, index)
      if (escape < 0) throw new Found(index, 'a backslash begins no known escape here')
      index += escape
    }
    index += 1
  }
  /** Items up to the closing sign, parted by commas. */
  const items = (close: string, what: string, item: () => void): void => {
    index += 1
    space()
    if (line[index] === close) { index += 1; return }
    for (;;) {
      item()
      space()
      if (line[index] === close) { index += 1; return }
      take(',', `a comma or ${close}`)
      space()
      if (line[index] === close) throw new Found(index, `${what} should stand here after the comma`)
    }
  }
  const value = (): void => {
    space()
    const first = line[index]
    if (first === '"') return string()
    if (first === '{') {
      return items('}', 'a key', () => {
        space()
        if (line[index] !== '"') fail('a key in double quotation marks')
        string()
        take(':', 'a colon')
        value()
      })
    }
    if (first === '[') return items(']', 'a value', value)
    const length = Math.max(matchAt(NUMBER, line, index), matchAt(WORD, line, index))
    if (length <= 0) fail('a value')
    index += length
  }
  try {
    value()
    space()
    if (index < line.length) fail(`the end of the ${what}`)
    return null
  } catch (error) {
    if (error instanceof Found) return error.at
    throw error
  }
}
