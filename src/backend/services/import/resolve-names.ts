/** Names to ids: those that the project knows by name, and derived ids for new ones, remembered to be added. */
import { derivedId } from '#core/identity/ids.ts'
import type { DerivedKind, Sha256 } from '#core/identity/ids.ts'
import type { ImportLookups } from './import-port.ts'

export interface Names {
  idOf(name: string): string
  idOrNull(name: string | null): string | null
  /** New names that were asked for since the last call, with the ids given to them: they are the caller's to add. */
  takeAdded(): readonly { readonly id: string; readonly name: string }[]
}

function resolveNames(kind: DerivedKind, find: (name: string) => string | null, sha256: Sha256): Names {
  const ids = new Map<string, string>()
  let added: { id: string; name: string }[] = []
  const idOf = (name: string): string => {
    const known = ids.get(name) ?? find(name)
    const id = known ?? derivedId(sha256, kind, name)
    if (known === null) added.push({ id, name })
    ids.set(name, id)
    return id
  }
  return {
    idOf,
    idOrNull: (name) => (name === null ? null : idOf(name)),
    takeAdded() {
      const taken = added
      added = []
      return taken
    },
  }
}

/** The names of one batch of an import. Each is looked up once. */
export interface ImportNames { readonly annotators: Names; readonly actors: Names; readonly targets: Names }

export const createImportNames = (lookups: ImportLookups, sha256: Sha256): ImportNames => ({
  annotators: resolveNames('annotator', (name) => lookups.annotatorByName(name), sha256),
  actors: resolveNames('actor', (name) => lookups.actorByName(name), sha256),
  targets: resolveNames('target', (name) => lookups.targetByName(name), sha256),
})
