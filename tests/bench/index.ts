/** `npm run bench [NAME]`: runs the benches, or the one of that name, and prints what the documentation quotes. */
import { benchExport } from './export.ts'
import { benchImport } from './import.ts'
import { describeRun } from './report.ts'
import { benchSearch } from './search.ts'
import { benchReading } from './reading.ts'
import { benchTagging } from './tagging.ts'

const BENCHES: Readonly<Record<string, () => Promise<string>>> = { import: benchImport, export: benchExport, tagging: benchTagging, reading: benchReading, search: benchSearch }

async function main(names: readonly string[]): Promise<void> {
  const unknown = names.find((name) => !Object.hasOwn(BENCHES, name))
  if (unknown !== undefined) {
    console.error(`There is no bench “${unknown}”; there are ${Object.keys(BENCHES).join(', ')}.`)
    process.exitCode = 2
    return
  }
  console.log(`${describeRun()}\n`)
  for (const name of names.length === 0 ? Object.keys(BENCHES) : names) console.log(`${await BENCHES[name]!()}\n`)
}

try {
  await main(process.argv.slice(2))
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exitCode = 1
}
