/** The registries that annotations of all articles point into: claims, actors and targets. */

/** A claim of the registry, in its canonical wording. Its mentions are the spans whose `claim` is its id, or that of a claim merged into it. */
export interface Claim {
  readonly id: string
  readonly text: string
  readonly note: string | null
  /** Id of the claim that this one was merged into, as stored: `survivors` says where that leads. */
  readonly merged_into: string | null
}

/** A person, state, outlet or organisation that holds or says something. */
export interface Actor {
  readonly id: string
  readonly name: string
  readonly kind: string | null
  readonly aliases: readonly string[]
}

/** What a stance is about. */
export interface Target {
  readonly id: string
  readonly name: string
  readonly kind: string | null
}
