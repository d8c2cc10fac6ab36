/**
 * `npm test`: every check, one after the other, each with its own output. `npm test -- unit e2e` runs only these.
 * The last line is `N passed, N failed`; the exit code is 1 where anything failed.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { add, type Counts, NONE, ofCheck, ofPlaywright, ofVitest, withExit } from './counts.ts'
import { at } from './paths.ts'
import { run, runNode } from './run.ts'

const RESULTS = at('test-results')
const UNIT = at('test-results/unit.json')
const E2E = at('test-results/e2e.json')

/** Runs a script of package.json. */
const npmRun = (script: string): Promise<{ code: number }> => {
  const npm = process.env['npm_execpath']
  return npm === undefined ? run('npm', ['run', '--silent', script]) : runNode(npm, ['run', '--silent', script])
}
const check = (script: string) => async (): Promise<Counts> => ofCheck((await npmRun(script)).code)

/** Reads the report that a test program was asked for; a missing one means that it did not come to run tests. */
const read = (path: string, count: (json: string) => Counts): Counts => (existsSync(path) ? count(readFileSync(path, 'utf8')) : NONE)

const STAGES: Record<string, () => Promise<Counts>> = {
  types: check('check:types'),
  lint: check('lint'),
  architecture: check('check:architecture'),
  unit: async () => {
    const { code } = await runNode(at('node_modules/vitest/vitest.mjs'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT}`])
    return withExit(read(UNIT, ofVitest), code)
  },
  build: check('build'),
  e2e: async () => {
    const { code } = await runNode(at('node_modules/@playwright/test/cli.js'), ['test'], { env: { ...process.env, HASHIYA_E2E_JSON: E2E } })
    return withExit(read(E2E, ofPlaywright), code)
  },
}

const wanted = process.argv.slice(2)
const unknown = wanted.find((name) => !(name in STAGES))
if (unknown !== undefined) {
  console.error(`There is no stage ${unknown}. Stages: ${Object.keys(STAGES).join(', ')}.`)
  process.exit(2)
}

rmSync(RESULTS, { recursive: true, force: true })
mkdirSync(RESULTS, { recursive: true })
/** Tests of the built program would each fail for the one reason that was told already. */
const notBuilt = (): Counts => {
  console.error('Not run: the build failed.')
  return ofCheck(1)
}

let buildFailed = false
let total = NONE
const summary: string[] = []
for (const [name, stage] of Object.entries(STAGES)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  console.log(`\n== ${name}`)
  const began = Date.now()
  const counts: Counts = name === 'e2e' && buildFailed ? notBuilt() : await stage()
  if (name === 'build') buildFailed = counts.failed > 0
  total = add(total, counts)
  summary.push(`${name.padEnd(13)} ${counts.passed} passed, ${counts.failed} failed${counts.skipped > 0 ? `, ${counts.skipped} not meant for this host or machine` : ''} (${((Date.now() - began) / 1000).toFixed(1)} s)`)
}
console.log(`\n${summary.join('\n')}\n`)
console.log(`${total.passed} passed, ${total.failed} failed`)
process.exitCode = total.failed === 0 ? 0 : 1
