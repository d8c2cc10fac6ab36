/** What a command says: one JSON object or readable lines on stdout, complaints and progress on stderr. */

const UNSHOWABLE = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069]/gu

/** A name or a sentence on one line, with nothing in it that could steer the terminal or turn the line around. */
export const oneLine = (text: string): string =>
  text.replace(UNSHOWABLE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)

export const say = (line: string): void => { process.stdout.write(`${line}\n`) }
export const sayJson = (value: object): void => say(JSON.stringify(value))
export const complain = (sentence: string): void => { process.stderr.write(`${oneLine(sentence)}\n`) }

const counting = new Intl.NumberFormat('en')
/** `1,200 articles`, `1 article`. */
export const counted = (count: number, one: string): string => `${counting.format(count)} ${one}${count === 1 ? '' : 's'}`
export const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MiB`

export interface ProgressLine {
  show(text: string): void
  /** Takes the line away again. */
  clear(): void
}

/** A line on the terminal that is written over; silent where stderr is no terminal. */
export function createProgressLine(): ProgressLine {
  if (!process.stderr.isTTY) return { show: () => undefined, clear: () => undefined }
  return {
    show: (text) => { process.stderr.write(`\r\u001b[2K${oneLine(text).slice(0, Math.max(20, process.stderr.columns - 1))}`) },
    clear: () => { process.stderr.write('\r\u001b[2K') },
  }
}
