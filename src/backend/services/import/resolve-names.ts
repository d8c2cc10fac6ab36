/** Names to ids: those that the project knows by name, and derived ids for new ones, remembered to be added. */
import { derivedId } from '#core/identity/ids.ts'
import type { DerivedKind, Sha256 } from '#core/identity/ids.ts'

export interface Names {
  idOf(name: string): string
  idOrNull(name: string | null): string | null
  /** Names that were asked for and that the project does not have, with the ids given to them. */
  added(): readonly { readonly id: string; readonly name: string }[]
}

export function resolveNames(kind: DerivedKind, find: (name: string) => string | null, sha256: Sha256): Names {
  const ids = new Map<string, string>()
  const added: { id: string; name: string }[] = []
  const idOf = (name: string): string => {
    const known = ids.get(name) ?? find(name)
    const id = known ?? derivedId(sha256, kind, name)
    if (known === null) added.push({ id, name })
    ids.set(name, id)
    return id
  }
  return { idOf, idOrNull: (name) => (name === null ? null : idOf(name)), added: () => added }
}
