/** What a change of the codebook does to the annotations that are there: nothing moves unless a move says so. */
import type { Condition } from './codebook.ts'

export type LabelMove =
  /** The id changes; every annotation follows. */
  | { readonly kind: 'rename'; readonly from: string; readonly to: string }
  /** The annotations of several labels become those of one; the others are retired. */
  | { readonly kind: 'merge'; readonly from: readonly string[]; readonly into: string }
  /** Annotations go to the first label whose condition they meet; the others stay. */
  | { readonly kind: 'split'; readonly from: string; readonly into: readonly { readonly label: string; readonly when: Condition }[] }
  /** Given no more; annotations stay. */
  | { readonly kind: 'retire'; readonly label: string }
