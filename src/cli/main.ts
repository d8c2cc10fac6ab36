/** Finds the command, runs it, and turns whatever goes wrong into one sentence and an exit code. */
import { UsageError } from './arguments.ts'
import type { Command } from './arguments.ts'
import { checkCommand } from './commands/check.ts'
import { codebookCommand } from './commands/codebook.ts'
import { exportCommand } from './commands/export.ts'
import { importCommand } from './commands/import.ts'
import { infoCommand } from './commands/info.ts'
import { newCommand } from './commands/new.ts'
import { searchCommand } from './commands/search.ts'
import { serveCommand } from './commands/serve.ts'
import { suggestionsCommand } from './commands/suggestions.ts'
import { programVersion } from './host.ts'
import { complain, say } from './output.ts'

const COMMANDS: readonly Command[] = [newCommand, importCommand, infoCommand, searchCommand, checkCommand, codebookCommand, exportCommand, suggestionsCommand, serveCommand]

const EXIT_FAILED = 1
const EXIT_WRONG_USE = 2

const usageOf = ({ name, usage }: Command): string => `hashiya ${name} ${usage}`

const HELP = [
  'Usage:', ...COMMANDS.flatMap((command) => [`  ${usageOf(command)}`, `      ${command.summary}`]), '',
  'Exit codes: 0 done, 1 failed, 2 wrong use.',
].join('\n')

/** What the user can do something about, without the outer layers that carried it here. */
function sentence(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.message === '' ? error.name : error.message
}

/** Returns the exit code. */
export async function main(args: readonly string[]): Promise<number> {
  const [name, ...rest] = args
  if (name === '--help' || name === '-h' || name === 'help') {
    say(HELP)
    return 0
  }
  if (name === '--version') {
    say(programVersion())
    return 0
  }
  const command = COMMANDS.find((known) => known.name === name)
  if (command === undefined) {
    complain(name === undefined ? 'Say what to do.' : `There is no command ${name}.`)
    process.stderr.write(`${HELP}\n`)
    return EXIT_WRONG_USE
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    say(`Usage: ${usageOf(command)}\n${command.summary}`)
    return 0
  }
  try {
    return await command.run(rest)
  } catch (error) {
    complain(sentence(error))
    if (!(error instanceof UsageError)) return EXIT_FAILED
    complain(`Usage: ${usageOf(command)}`)
    return EXIT_WRONG_USE
  }
}
