/** Who is asked, and how an answer is kept. */
import type { Attributes } from '#core/spans/span.ts'

export interface Subject {
  readonly values: Attributes
  readonly set: (name: string, value: Attributes[string]) => void
  /** Id of the span that is asked about; `null` for the article. */
  readonly span: string | null
}
