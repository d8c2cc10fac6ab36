/** A codebook: the versioned set of labels, attributes and scales that annotations are made with. */

export interface AttributeDefinition {
  readonly name: string
  readonly title: string
  /** `choice` takes one of `options`; `speaker` takes an actor, an optional mention and the implied flag. */
  readonly type: 'choice' | 'text' | 'number' | 'flag' | 'speaker' | 'actor' | 'target'
  readonly options?: readonly string[]
}

export interface LabelDefinition {
  /** Stable id, written into spans and exports, e.g. `CLAIM`. */
  readonly id: string
  readonly title: string
  /** Hue of the label: a name of the palette in the renderer's tokens or any CSS colour. */
  readonly color: string
  /** The key that applies it: one of `1`…`9`, `0`. `null` has none. */
  readonly key: string | null
  readonly definition: string
  readonly examples: readonly string[]
  readonly attributes: readonly AttributeDefinition[]
}

export interface StanceValue { readonly id: string; readonly title: string }

export interface RelationDefinition { readonly type: string; readonly title: string; readonly roles: readonly string[] }

/** Immutable once saved; a change makes a new version. */
export interface Codebook {
  readonly name: string
  readonly version: number
  readonly title: string
  readonly guidelines: string
  readonly labels: readonly LabelDefinition[]
  readonly relations: readonly RelationDefinition[]
  readonly stance: { readonly values: readonly StanceValue[]; readonly intensity: { readonly min: number; readonly max: number } }
}

/** The stamp that annotations carry, e.g. `stance-claims-news@1`. */
export const codebookStamp = (codebook: Pick<Codebook, 'name' | 'version'>): string => `${codebook.name}@${codebook.version}`

/** The definition of a label, or `undefined` where the codebook lacks it. */
export const findLabel = (codebook: Codebook, id: string): LabelDefinition | undefined => codebook.labels.find((label) => label.id === id)
