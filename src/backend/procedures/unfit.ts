/** What no request may hold: text that would be stored as other text than was given, and names that no object can carry. */

/** Requests are flatter than this. */
const DEEPEST = 16

/** One sentence on the first thing in a request that cannot be kept as it is, or `null`. */
export function unfit(value: unknown, depth = 0): string | null {
  if (typeof value === 'string') {
    if (!value.isWellFormed()) return 'The text holds half of a character (a lone surrogate), which cannot be kept. Take it out and try again.'
    return value.includes('\0') ? 'The text holds a NUL character, which no text may. Take it out and try again.' : null
  }
  if (typeof value !== 'object' || value === null) return null
  if (depth === DEEPEST) return 'The request nests too deep.'
  if (Object.hasOwn(value, '__proto__')) return 'The name "__proto__" cannot be kept safely; choose another.'
  return first(Object.keys(value), depth) ?? first(Object.values(value), depth)
}

function first(values: readonly unknown[], depth: number): string | null {
  for (const value of values) {
    const reason = unfit(value, depth + 1)
    if (reason !== null) return reason
  }
  return null
}
