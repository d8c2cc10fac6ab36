/** What was worked out for a project and stays right until something in it changes: the last few of a kind. */
import type { Project } from '../project.ts'

const LAST = 6

export class Kept<T> {
  readonly #of = new WeakMap<Project, { sequence: number; values: Map<string, T> }>()

  /** The value kept under `key`, made now where there is none. */
  get(project: Project, key: string, make: () => T): T {
    const { sequence } = project.changes
    let own = this.#of.get(project)
    if (own?.sequence !== sequence) this.#of.set(project, (own = { sequence, values: new Map() }))
    const known = own.values.get(key)
    if (known !== undefined) return known
    const value = make()
    if (own.values.size >= LAST) own.values.delete(own.values.keys().next().value!)
    own.values.set(key, value)
    return value
  }
}
