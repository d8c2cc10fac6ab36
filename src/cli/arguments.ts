/** Reading of arguments: strict, with the command's own usage beside every complaint. */
import { parseArgs } from 'node:util'
import type { ParseArgsConfig } from 'node:util'

/** Wrong use: exit code 2. */
export class UsageError extends Error {}

export interface Command {
  readonly name: string
  /** Its arguments, as the usage line shows them. */
  readonly usage: string
  /** One line on what it does. */
  readonly summary: string
  /** Returns the exit code: 0 done, 1 failed. Throws `UsageError`, or an error whose message is one sentence. */
  run(args: readonly string[]): Promise<number>
}

type Options = NonNullable<ParseArgsConfig['options']>

/** `count` says how many positional arguments there may be. Throws `UsageError`. */
export function parseArguments<const Given extends Options>(args: readonly string[], options: Given, count: { readonly least: number; readonly most: number }) {
  const parsed = parse(args, options)
  const { positionals } = parsed
  if (positionals.length < count.least) throw new UsageError('An argument is missing.')
  if (positionals.length > count.most) throw new UsageError(`There is an argument too many: ${positionals[count.most]}.`)
  return { ...parsed, project: positionals[0] ?? '', rest: positionals.slice(1) }
}

function parse<const Given extends Options>(args: readonly string[], options: Given) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true })
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message.split('. ')[0]! : String(error))
  }
}
