/** Values changed by a few of their keys. */

/** `undefined` takes a key out. */
export type Patch<T> = { readonly [K in keyof T]?: T[K] | undefined }

/** The value with the keys of the patch; those that are `undefined` there are gone. */
export function patched<T extends object>(value: T, patch: Patch<T>): T {
  return Object.fromEntries(Object.entries({ ...value, ...patch }).filter(([, item]) => item !== undefined)) as T
}

/** The list with one item replaced. */
export const withItem = <T>(list: readonly T[], index: number, item: T): readonly T[] => list.map((other, at) => (at === index ? item : other))
export const withoutItem = <T>(list: readonly T[], index: number): readonly T[] => list.filter((_, at) => at !== index)

/** The list with an item moved to another index; the same list where that is outside of it. */
export function withItemAt<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const item = list[from]
  if (item === undefined || to < 0 || to >= list.length || from === to) return list
  const rest = withoutItem(list, from)
  return [...rest.slice(0, to), item, ...rest.slice(to)]
}

/** The first of `name`, `name 2`, `name 3`, ... that is not taken. */
export function freeName(name: string, taken: readonly string[], separator: string): string {
  const used = new Set(taken)
  if (!used.has(name)) return name
  for (let number = 2; ; number++) {
    const next = `${name}${separator}${number}`
    if (!used.has(next)) return next
  }
}
