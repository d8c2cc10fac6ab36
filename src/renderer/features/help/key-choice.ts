/** Choosing keys: what was pressed, whether it may be a key, and who has it already. Pure: the overlay shows what comes out. */
import type { KeyChoice } from '#core/settings/settings.ts'
import { EVERYWHERE } from '../../ui/chosen-keys.ts'
import { isMac, type KeymapSection, type KeyStroke, meantKey } from '../../ui/shortcut.ts'

/** One key of the table. `chosen` is the combination in force, `null` where it was taken off. */
export interface TableKey {
  readonly scope: string
  readonly shipped: string
  readonly chosen: string | null
  readonly does: string
  readonly fixed: boolean
}

/** Why a combination cannot be a key here. */
export type Unfit = 'modifier' | 'digit' | 'typed' | 'kept'

const MODIFIERS = new Set(['Control', 'Shift', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock', 'Fn', 'Dead', 'Process', 'Unidentified'])
/** Combinations that browsers or systems keep for themselves, whatever a page says. */
const KEPT = new Set(['mod+w', 'mod+t', 'mod+q', 'mod+shift+w', 'mod+shift+t', 'mod+shift+n', 'alt+f4', 'mod+tab', 'f11', 'f12'])

/** A combination in one spelling, for comparing: `Mod+Z` and `mod+z` are one. */
export function sameSpelling(combination: string): string {
  const spelling = combination.toLowerCase()
  const last = spelling.endsWith('+') ? '+' : spelling.split('+').at(-1)!
  const held = spelling.slice(0, spelling.length - last.length).split('+')
  return [...['mod', 'alt', 'shift'].filter((modifier) => held.includes(modifier)), last].join('+')
}

/** What was pressed as a combination, e.g. `Mod+Shift+K`; Shift that only made a sign (`?`) is left out. `null` for a modifier alone. */
export function pressed(stroke: KeyStroke, mac: boolean = isMac()): string | null {
  if (MODIFIERS.has(stroke.key) || stroke.isComposing === true || stroke.getModifierState?.('AltGraph') === true) return null
  const key = meantKey(stroke)
  const isSign = key.length === 1 && !/[a-z0-9]/.test(key)
  const held = [(mac ? stroke.metaKey : stroke.ctrlKey) && 'Mod', stroke.altKey && 'Alt', stroke.shiftKey && !isSign && 'Shift'].filter((part) => part !== false)
  return [...held, /^[a-z]$/.test(key) ? key.toUpperCase() : key].join('+')
}

/** Why `combination` cannot stand in for a key of this scope; `null` where it can. */
export function unfitFor(scope: string, combination: string): Unfit | null {
  const spelling = sameSpelling(combination)
  const isBare = !/(?:^|\+)(?:mod|alt)\+./.test(`+${spelling}`)
  const last = spelling.split('+').at(-1)!
  if (KEPT.has(spelling)) return 'kept'
  if (scope === 'reading' && isBare && /^[0-9]$/.test(last)) return 'digit'
  if (scope === EVERYWHERE && isBare && last.length === 1) return 'typed'
  return null
}

/** All keys of the table with what is in force. `chosenOf` gives the combination for a shipped one. */
export const tableKeys = (sections: readonly KeymapSection[], chosenOf: (scope: string, shipped: string) => string | null): readonly TableKey[] =>
  sections.flatMap(({ scope, hints }) => hints.flatMap(({ keys, does, fixed }) =>
    keys.map((shipped) => ({ scope, shipped, does, fixed: fixed === true, chosen: fixed === true ? shipped : chosenOf(scope, shipped) }))))

const meet = (one: string, other: string): boolean => one === other || one === EVERYWHERE || other === EVERYWHERE

/** The keys that have a combination already where `key` would have it; both would answer to it. */
export const holdersOf = (combination: string, key: TableKey, table: readonly TableKey[]): readonly TableKey[] =>
  table.filter((other) => (other.scope !== key.scope || other.shipped !== key.shipped) && meet(other.scope, key.scope) && other.chosen !== null && sameSpelling(other.chosen) === sameSpelling(combination))

/** The choices with `chosen` for one key, taken off everybody who held it. What is as shipped is not written down. */
export function withChoice(choices: readonly KeyChoice[], key: TableKey, chosen: string | null, holders: readonly TableKey[]): readonly KeyChoice[] {
  const changed: readonly KeyChoice[] = [{ scope: key.scope, shipped: key.shipped, chosen }, ...holders.map(({ scope, shipped }) => ({ scope, shipped, chosen: null }))]
  const others = choices.filter((choice) => !changed.some(({ scope, shipped }) => scope === choice.scope && shipped === choice.shipped))
  return [...others, ...changed.filter((choice) => choice.chosen === null || sameSpelling(choice.chosen) !== sameSpelling(choice.shipped))]
}
