/** A relation as the surface draws it: names as they are shown, and what stands at each end. */

export interface DrawnEnd {
  readonly ref: string
  /** The role as it is shown. */
  readonly role: string
  /** The relation leads from its other end to this one. */
  readonly isGoal: boolean
  readonly at:
    | { readonly kind: 'span'; readonly span: string }
    | { readonly kind: 'relation' }
    /** Nowhere in this text. */
    | { readonly kind: 'aside' }
}

export interface DrawnRelation {
  readonly id: string
  readonly title: string
  /** The type's place in the codebook: its kind of line. -1 where the codebook lacks it. */
  readonly type: number
  readonly ends: readonly DrawnEnd[]
}

/** How relations are found by what stands at their ends. Built anew when the relations change. */
export class ArcSource {
  readonly #byId: ReadonlyMap<string, DrawnRelation>
  readonly #byRef = new Map<string, string[]>()

  constructor(relations: readonly DrawnRelation[] = []) {
    this.#byId = new Map(relations.map((relation) => [relation.id, relation]))
    for (const { id, ends } of relations) {
      for (const { ref, at } of ends) {
        const key = at.kind === 'span' ? at.span : ref
        this.#byRef.set(key, [...this.#byRef.get(key) ?? [], id])
      }
    }
  }

  get size(): number {
    return this.#byId.size
  }

  get(id: string): DrawnRelation | undefined {
    return this.#byId.get(id)
  }

  /** Relations that stand on a span or on a relation. */
  on(ref: string): readonly DrawnRelation[] {
    return (this.#byRef.get(ref) ?? []).map((id) => this.#byId.get(id)!)
  }

  /** The spans that a relation stands on, through the relations that it joins. */
  spans(id: string, seen: ReadonlySet<string> = new Set()): readonly string[] {
    if (seen.has(id)) return []
    return (this.#byId.get(id)?.ends ?? []).flatMap(({ ref, at }) => (at.kind === 'span' ? [at.span] : at.kind === 'relation' ? this.spans(ref, new Set([...seen, id])) : []))
  }
}
