/** A key that the table lets one change is matched as the chosen one: else a change would be shown and do nothing. */
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const RENDERER = join(import.meta.dirname, '../../src/renderer')
const read = (path: string): string => readFileSync(join(RENDERER, path), 'utf8')

/** Keys of the table by scope, without those that say they are fixed. */
function changeable(): readonly { readonly scope: string; readonly key: string }[] {
  const table = read('app/keymap.ts')
  return table.split(/(?=title: t`)/).slice(1).flatMap((section) => {
    const scope = /scope: (?:'(\w+)'|EVERYWHERE)/.exec(section)
    return [...section.matchAll(/\{ keys: \[([^\n]*?)\], does: t`[^`]*`(, fixed: true)? \}/g)].filter((line) => line[2] === undefined)
      .flatMap((line) => [...line[1]!.matchAll(/'([^']+)'/g)].map((key) => ({ scope: scope?.[1] ?? 'everywhere', key: key[1]! })))
  })
}

const sources = globSync('**/*.{ts,tsx}', { cwd: RENDERER }).filter((path) => !path.includes('.test.') && path !== 'app/keymap.ts').map(read)
/** What the files say that match keys of a scope. */
const matching = (scope: string): string => (scope === 'everywhere'
  ? read('app/global-keys.ts')
  : sources.filter((source) => new RegExp(`(?:use(?:ScreenKeys|KeysInText)\\('${scope}'|matchesChosen\\([^)]*'${scope}')`).test(source)).join('\n'))
const holds = (source: string, key: string): boolean =>
  source.includes(`'${key}'`) || (/^\w+$/.test(key) && new RegExp(`[{,\\s]${key}:`).test(source)) || (/^[1-9]$/.test(key) && source.includes('String(index + 1)'))

it('finds the keys of the table', () => {
  expect(changeable().length).toBeGreaterThan(40)
  expect(holds('useScreenKeys("x", { N: a, F2: b })', 'Q')).toBe(false)
})

it('matches every key that can be changed as the chosen one', () => {
  expect(changeable().filter(({ scope, key }) => !holds(matching(scope), key)).map(({ scope, key }) => `${scope}: ${key}`)).toEqual([])
})
