/** What one annotator answered to the codebook's questions about a whole article. */
import type { Attributes } from '../spans/span.ts'

export interface Answers {
  readonly article: string
  readonly annotator: string
  /** `name@version` of the codebook that asked last. */
  readonly codebook: string
  /** By name of the question; what is not answered is not there. */
  readonly values: Attributes
}
