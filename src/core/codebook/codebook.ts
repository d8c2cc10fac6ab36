/** A codebook: the versioned set of labels, attributes, relations, rules and scales that annotations are made with. */

export const ATTRIBUTE_TYPES = ['choice', 'text', 'number', 'flag', 'speaker', 'actor', 'target', 'claim', 'span'] as const
export type AttributeType = (typeof ATTRIBUTE_TYPES)[number]

/** Holds where the named attribute of the same annotation has one of these values. */
export interface Condition {
  readonly attribute: string
  readonly in: readonly (string | number | boolean)[]
}

export interface AttributeDefinition {
  readonly name: string
  readonly title: string
  /** `choice` takes one of `options`; `speaker` takes an actor, an optional mention and the implied flag; the last four take an id. */
  readonly type: AttributeType
  readonly options?: readonly string[]
  /** Bounds of a `number`, both included. */
  readonly min?: number
  readonly max?: number
  /** Asked only where this holds; always where absent. */
  readonly when?: Condition
  /** What a new annotation begins with. */
  readonly default?: string | number | boolean
  /** An annotation without it is listed as incomplete; never refused. */
  readonly required?: boolean
}

export interface LabelDefinition {
  /** Stable id, written into spans and exports, e.g. `CLAIM`. */
  readonly id: string
  readonly title: string
  /** The label that this is a kind of; top of the hierarchy where absent. */
  readonly parent?: string
  /** Hue of the label: a name of the palette in the renderer's tokens or any CSS colour. */
  readonly color: string
  /** The key that applies it: one of `1`…`9`, `0`. `null` has none. */
  readonly key: string | null
  readonly definition: string
  readonly examples: readonly string[]
  /** What looks like it and is not. */
  readonly counterExamples?: readonly string[]
  readonly attributes: readonly AttributeDefinition[]
  /** No longer given; its annotations stay and read as before. */
  readonly retired?: boolean
}

export interface StanceValue { readonly id: string; readonly title: string }

/** What may stand at one end of a relation. */
export interface RelationEnd {
  /** Labels of spans that may stand here (with their kinds below them); any span where absent. */
  readonly labels?: readonly string[]
  /** What else may stand here: a stance, a claim of the registry, or a relation of one of these types. */
  readonly stances?: boolean
  readonly claims?: boolean
  readonly relations?: readonly string[]
  readonly required?: boolean
  /** At most one where false; any number where absent. */
  readonly many?: boolean
}

export interface RelationDefinition {
  readonly type: string
  readonly title: string
  readonly roles: readonly string[]
  /** By role; a role that is not named takes any annotation. */
  readonly ends?: { readonly [role: string]: RelationEnd }
}

/** One way to satisfy a rule. */
export type Need =
  /** It stands as `as` in a relation of this type that also has an end `with`. */
  | { readonly relation: string; readonly as: string; readonly with: string }
  /** The attribute is answered, with one of these values where they are given. */
  | { readonly attribute: string; readonly in?: readonly (string | number | boolean)[] }
  /** A span of this label by the same annotator overlaps it. */
  | { readonly overlaps: string }
  /** It is linked to a claim of the registry. */
  | { readonly claim: true }

/** A hard rule: every span of the label (for which `when` holds) must meet one of `needs`. Breaches are listed, not refused. */
export interface Rule {
  readonly id: string
  /** Said to the annotator, e.g. "A content needs a source, or is marked as implied". */
  readonly title: string
  readonly label: string
  readonly when?: Condition
  readonly needs: readonly Need[]
}

/** A save that changes meaning makes a new version; a version is never edited. */
export interface Codebook {
  readonly name: string
  readonly version: number
  readonly title: string
  /** Markdown. */
  readonly guidelines: string
  readonly labels: readonly LabelDefinition[]
  readonly relations: readonly RelationDefinition[]
  readonly stance: { readonly values: readonly StanceValue[]; readonly intensity: { readonly min: number; readonly max: number } }
  /** Questions about the whole article, answered once by each annotator. */
  readonly article?: readonly AttributeDefinition[]
  readonly rules?: readonly Rule[]
}

/** The stamp that annotations carry, e.g. `stance-claims-news@1`. */
export const codebookStamp = (codebook: Pick<Codebook, 'name' | 'version'>): string => `${codebook.name}@${codebook.version}`

/** The definition of a label, or `undefined` where the codebook lacks it. */
export const findLabel = (codebook: Codebook, id: string): LabelDefinition | undefined => codebook.labels.find((label) => label.id === id)
