/** What the layout of arcs is asked and what it answers. Pixels; y runs down the paper, x across it, whatever the script. */

/** The first logical letter of an end: `x` is its right edge where it runs from right to left. */
export interface ArcPoint {
  readonly x: number
  readonly top: number
  readonly rtl: boolean
  /** Whether the lines of its paragraph begin on the right. */
  readonly startsRight: boolean
}

export type ArcPlace =
  | { readonly kind: 'letter'; readonly point: ArcPoint }
  /** In a part of the text that is not drawn. */
  | { readonly kind: 'above' | 'below' }
  /** Nowhere in the text: a claim of the registry, a stance of the whole article. */
  | { readonly kind: 'aside' }
  /** Another relation among those asked for. */
  | { readonly kind: 'relation'; readonly id: string }

export interface ArcEnd {
  /** What stands there: the id of the span whose chip is passed by, or of a relation or claim. */
  readonly ref: string
  readonly place: ArcPlace
  /** The relation leads there: it is drawn with an arrow. */
  readonly isGoal: boolean
  /** Width of the role's name, as it is drawn at the end of a relation in focus. */
  readonly roleWidth: number
}

export interface ArcRequest {
  readonly id: string
  readonly ends: readonly ArcEnd[]
  /** Width of the type's name. */
  readonly labelWidth: number
  /** 0 is in focus: it always shows its names, and the others stand back from them. */
  readonly rank: number
}

/** A chip between the lines, which names stand beside. */
export interface ArcChip { readonly id: string; readonly top: number; readonly left: number; readonly right: number }

export interface ArcFrame {
  /** The edges of the words, and the room beside them. */
  readonly left: number
  readonly right: number
  readonly margin: number
  /** How far arcs to ends that are not drawn run. */
  readonly top: number
  readonly bottom: number
}

/** A name on the paper, by its middle. `upright` runs along the margin. */
export interface ArcName { readonly x: number; readonly y: number; readonly upright: boolean }

export interface ArcDrawing {
  readonly id: string
  readonly isFocus: boolean
  readonly path: string
  readonly top: number
  readonly bottom: number
  /** Where other relations take hold of this one. */
  readonly hub: { readonly x: number; readonly y: number }
  readonly label: ArcName | null
  /** For each end: where it meets its word; `null` where it is not drawn. */
  readonly tips: readonly ({ readonly x: number; readonly y: number } | null)[]
  /** Before chips that the relation leads to, pointing left where `left` is set. */
  readonly arrows: readonly { readonly x: number; readonly y: number; readonly left: boolean }[]
  /** For each end of a relation in focus: where its role is named. */
  readonly roles: readonly (ArcName | null)[]
}
