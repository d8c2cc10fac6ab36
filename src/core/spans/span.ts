/** A span: one or more character ranges of an article with a label, as stored. */

/** A range of code points `[start, end)`. */
export type Part = readonly [start: number, end: number]

/** Who says what a claim span states. A person may be named elsewhere (`mention`) or only be understood (`implied`). */
export interface Speaker {
  /** Actor id. */
  readonly actor: string | null
  /** Id of the span in which the speaker is named. */
  readonly mention: string | null
  readonly implied: boolean
}

/** Values of the codebook's attributes by attribute name. `speaker` is the one structured value. */
export type Attributes = { readonly [name: string]: string | number | boolean | null | Speaker | readonly string[] }

export const isSpeaker = (value: Attributes[string]): value is Speaker => typeof value === 'object' && value !== null && 'implied' in value

/** The speakers among the attributes, under whatever names. */
export const speakersOf = (attributes: Attributes): readonly Speaker[] => Object.values(attributes).filter(isSpeaker)

/** The attributes with every speaker changed, and the rest as it is. */
export const withSpeakers = (attributes: Attributes, change: (speaker: Speaker) => Speaker): Attributes =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, isSpeaker(value) ? change(value) : value]))

/**
 * A span as stored: where it was anchored (`parts`, code points) and what it read there (`quote`, with 32 code points of
 * context on both sides), so that it can be found again in another version of the text.
 */
export interface Span {
  readonly id: string
  readonly article: string
  readonly annotator: string
  readonly label: string
  /** Ascending, disjoint, non-empty, in code points. `start` and `end` of a span are those of the first and last part. */
  readonly parts: readonly Part[]
  /** The covered text; the parts of a discontinuous span are joined by one space. */
  readonly quote: string
  readonly prefix: string
  readonly suffix: string
  readonly attributes: Attributes
  readonly note: string | null
  /** Claim id, where this span is a mention of a registered claim. */
  readonly claim: string | null
  /** `name@version` of the codebook it was made under. */
  readonly codebook: string
}

export const spanStart = (span: Pick<Span, 'parts'>): number => span.parts[0]![0]
export const spanEnd = (span: Pick<Span, 'parts'>): number => span.parts.at(-1)![1]
