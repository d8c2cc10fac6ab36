/** Names in a codebook: ids, titles and options, which stand in lists, chips, sentences and exports. */
import { quoted } from '../formats/describe-value.ts'
import { nameProblem } from '../identity/name.ts'
import type { Report } from './problem.ts'

/** Colours as CSS writes them: `#2563a8`, a name, or a function over numbers. Nothing that could end the rule it stands in, or load something. */
const COLOR = /^(?:#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})|[a-z][a-z0-9-]{0,40}|(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\([-+0-9a-z.,%/\s]{1,80}\))$/i

export const isColor = (color: string): boolean => COLOR.test(color)

/** Ids become keys of records that programs read. */
export function checkId(report: Report, path: readonly (string | number)[], id: string): void {
  checkTitle(report, path, id)
  if (id === '__proto__') report(path, 'The name "__proto__" cannot be kept safely in every program that reads an export; choose another')
  else if (id !== id.trim()) report(path, `${quoted(id)} begins or ends with white space, which nobody sees`)
}

export function checkTitle(report: Report, path: readonly (string | number)[], title: string): void {
  const problem = nameProblem(title)
  if (problem !== null) report(path, `${quoted(title)} ${problem}`)
}

/** Reports each value that stood before. `what` is e.g. `label`. */
export function checkUnique(report: Report, what: string, values: readonly { readonly path: readonly (string | number)[]; readonly value: string }[]): void {
  const seen = new Set<string>()
  for (const { path, value } of values) {
    if (seen.has(value)) report(path, `There is another ${what} ${quoted(value)} before this one`)
    seen.add(value)
  }
}
