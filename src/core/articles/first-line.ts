/** What stands for the title of an article that has none. */

/** Code points; each is one or two UTF-16 units. */
const LONGEST = 200

/** The first line of a text that says anything, shortened. */
export function firstLine(text: string): string {
  const begin = /\S/u.exec(text)?.index ?? 0
  // Cut before it is matched: a text may be one line of many megabytes, more than a regular expression can step back over.
  const line = /^[^\n\r\u2028]*/u.exec(text.slice(begin, begin + 2 * LONGEST))![0]
  return [...line].slice(0, LONGEST).join('').trim()
}
