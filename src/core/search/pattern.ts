/** Regular expressions as people write them, /…/flags: read without being run, and where one does not compile, the place. */

export interface Pattern {
  /** What stands between the slashes. */
  readonly source: string
  /** Some of `FLAGS`, each once, in that order; `u` unless there is a `v`. */
  readonly flags: string
}

/** A place in what was typed (UTF-16 units) and one sentence on what is wrong there. */
export interface PatternProblem {
  readonly at: number
  readonly reason: string
}

/** Letter case, lines by themselves, dot over lines, Unicode, sets of characters. The others say where to look, which the search does itself. */
const FLAGS = 'imsuv'
/** UTF-16 units. Nobody writes a longer one by hand. */
export const LONGEST_PATTERN = 1_000

export const isPattern = (result: Pattern | PatternProblem): result is Pattern => 'source' in result

/** What V8 says about a pattern, without the pattern; `null` where it compiles. */
function complaint(source: string, flags: string): string | null {
  try {
    RegExp(source, flags)
    return null
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^.*: (?=[^:]*$)/s, '') : 'it cannot be read'
  }
}

/** The places of groups and of a set that are open at `end`, outermost first. */
function openAt(source: string, end: number): readonly number[] {
  const open: number[] = []
  let set = -1
  for (let at = 0; at < end; at++) {
    const sign = source[at]!
    if (sign === '\\') at++
    else if (set >= 0) { if (sign === ']') set = -1 }
    else if (sign === '[') set = at
    else if (sign === '(') open.push(at)
    else if (sign === ')') open.pop()
  }
  return set >= 0 ? [...open, set] : open
}

/** The pattern up to `end` with what is open closed. */
const closed = (source: string, end: number): string =>
  source.slice(0, end) + openAt(source, end).toReversed().map((at) => (source[at] === '[' ? ']' : ')')).join('')

/** Where a pattern that does not compile goes wrong: the bracket that is never closed, else what follows the longest beginning that could be completed. */
function placeOf(source: string, flags: string): number {
  if (complaint(closed(source, source.length), flags) === null) return openAt(source, source.length)[0] ?? 0
  for (let end = source.length - 1; end > 0; end--) {
    if (complaint(closed(source, end), flags) === null) return end
  }
  return 0
}

/** Tells why a pattern cannot be used, with the place counted in `source`; `null` where it can. Does not run it. */
export function patternProblem({ source, flags }: Pattern): PatternProblem | null {
  if (source === '') return { at: 0, reason: 'The pattern between the slashes is empty.' }
  if (source.length > LONGEST_PATTERN) return { at: LONGEST_PATTERN, reason: `The pattern is longer than ${LONGEST_PATTERN} characters.` }
  const wrong = complaint(source, flags)
  if (wrong === null) return null
  const at = placeOf(source, flags)
  return { at, reason: `The pattern /${source}/ does not compile: ${wrong} (at character ${at + 1} of the pattern).` }
}

/** Reads flags as they were typed. `at` counts in them. */
export function readFlags(typed: string): string | PatternProblem {
  for (const [at, flag] of [...typed].entries()) {
    if (!FLAGS.includes(flag)) return { at, reason: `The flag ${flag} is not known here: i (upper and lower case alike), m (^ and $ at lines), s (. also takes line ends), u and v are.` }
    if (typed.indexOf(flag) < at) return { at, reason: `The flag ${flag} stands there twice.` }
  }
  if (typed.includes('u') && typed.includes('v')) return { at: typed.indexOf('v'), reason: 'The flags u and v exclude each other.' }
  return [...FLAGS].filter((flag) => typed.includes(flag) || (flag === 'u' && !typed.includes('v'))).join('')
}

const FLAG_RUN = /[a-z]*/iy

/** The index of the slash that closes a pattern which begins at `from`, or `null`. */
function closingSlash(typed: string, from: number): number | null {
  let end = from + 1
  for (let inSet = false; end < typed.length && (inSet || typed[end] !== '/'); end++) {
    if (typed[end] === '\\') end++
    else if (typed[end] === '[') inSet = true
    else if (typed[end] === ']') inSet = false
  }
  return end < typed.length ? end : null
}

/** Where a pattern that begins at `from` ends, its flags included; `null` where it is never closed. */
export function patternEnd(typed: string, from: number): number | null {
  const slash = closingSlash(typed, from)
  if (slash === null) return null
  FLAG_RUN.lastIndex = slash + 1
  return slash + 1 + FLAG_RUN.exec(typed)![0].length
}

/** What is wrong with a pattern that is never closed. An open [ hides the closing slash: the bracket is then what to look at. */
function unclosed(typed: string): PatternProblem {
  const slash = typed.lastIndexOf('/')
  const open = slash > 0 ? openAt(typed.slice(1, slash), slash - 1).at(-1) : undefined
  if (open === undefined) return { at: typed.length, reason: `The pattern ${typed} has no closing /.` }
  return { at: 1 + open, reason: `The pattern ${typed} does not compile: the ${typed[1 + open]} at character ${open + 1} of the pattern is never closed.` }
}

/** Reads /…/flags. A slash inside is written \/ or stands in [ ]. */
export function readPattern(typed: string): Pattern | PatternProblem {
  if (!typed.startsWith('/')) return { at: 0, reason: 'A pattern begins with /.' }
  const end = closingSlash(typed, 0)
  if (end === null) return unclosed(typed)
  const flags = readFlags(typed.slice(end + 1))
  if (typeof flags !== 'string') return { ...flags, at: end + 1 + flags.at }
  const pattern = { source: typed.slice(1, end), flags }
  const problem = patternProblem(pattern)
  return problem === null ? pattern : { ...problem, at: 1 + problem.at }
}

/** As it is typed; `readPattern` reads it back. `u` goes without saying. */
export const writePattern = ({ source, flags }: Pattern): string => `/${source}/${flags.replace('u', '')}`
