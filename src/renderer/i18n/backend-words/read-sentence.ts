/**
 * Reads values back out of an English sentence by the message that it was made after. Messages are ICU with plain
 * placeholders and plurals: `Remove {n, plural, one {# article} other {# articles}}` reads "Remove 3 articles" as n = 3.
 */

export type Values = Readonly<Record<string, string | number>>

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/** The index of the brace that closes the one at `open`. */
function closing(message: string, open: number): number {
  let depth = 0
  for (let at = open; at < message.length; at += 1) {
    if (message[at] === '{') depth += 1
    if (message[at] === '}') depth -= 1
    if (depth === 0) return at
  }
  throw new Error(`A brace is not closed in the message "${message}".`)
}

/** The forms of a plural, each as a pattern in which `#` is the number. */
function forms(body: string, name: string, seen: Set<string>): string {
  const patterns: string[] = []
  for (let at = body.indexOf('{'); at >= 0; at = body.indexOf('{', at)) {
    const end = closing(body, at)
    patterns.push(patternOf(body.slice(at + 1, end), seen, name))
    at = end + 1
  }
  return `(?:${patterns.join('|')})`
}

/** A pattern over the whole message; a name that stands again must read the same. `counted` is what `#` counts. */
function patternOf(message: string, seen: Set<string>, counted: string | null = null): string {
  let pattern = ''
  for (let at = 0; at < message.length; at += 1) {
    const character = message[at]!
    if (character === '#' && counted !== null) pattern += `(?<${counted}>\\d+)`
    else if (character !== '{') pattern += escaped(character)
    else {
      const end = closing(message, at)
      const [name = '', kind] = message.slice(at + 1, end).split(',', 2).map((part) => part.trim())
      if (kind === 'plural') pattern += forms(message.slice(at + 1, end).split(',').slice(2).join(','), name, seen)
      else pattern += seen.has(name) ? `\\k<${name}>` : `(?<${name}>[\\s\\S]+?)`
      seen.add(name)
      at = end
    }
  }
  return pattern
}

/** A reader for one message: the values in a sentence, or `null` where the sentence was made after another message. */
export function sentenceReader(message: string): (sentence: string) => Values | null {
  let pattern: RegExp | null = null
  return (sentence) => {
    pattern ??= new RegExp(`^${patternOf(message, new Set())}$`)
    const found = pattern.exec(sentence)
    if (found === null) return null
    return Object.fromEntries(Object.entries(found.groups ?? {}).filter(([, value]) => value !== undefined).map(([name, value]) => [name, /^(?:0|[1-9]\d{0,14})$/.test(value) ? Number(value) : value]))
  }
}
