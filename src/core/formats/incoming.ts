/** What a file says about one article, checked for form but not yet tied to a project. */
import type { ArticleMetadata } from '../articles/article.ts'
import type { Part } from '../spans/span.ts'
import type { Explicitness, StanceScope } from '../stance/stance.ts'
import type { NativeArg, NativeAttributes } from './native-record.ts'

/** One thing of a record that cannot be taken: a clear sentence that says the place, what was expected and what was found. */
export interface Problem {
  readonly reason: string
  /** In the line, from 1, in code points; `null` where the sentence itself says the place. */
  readonly column: number | null
}

/** What all annotations of a file have. */
interface Incoming {
  /** Where in the record it stands, e.g. `spans[3]`, for messages. */
  readonly place: string
  /** As the file has it; `null` where it has none. */
  readonly id: string | null
  /** Name; `null` where the file does not say. */
  readonly annotator: string | null
  /** `name@version`; `null` where the file does not say. */
  readonly codebook: string | null
}

export interface IncomingSpan extends Incoming {
  readonly label: string
  /** Code points, checked against the text. */
  readonly parts: readonly Part[]
  readonly quote: string
  /** Up to 32 code points on each side. */
  readonly prefix: string
  readonly suffix: string
  /** Actors by name, mentions by the file's ids. */
  readonly attributes: NativeAttributes
  readonly note: string | null
}

export interface IncomingStance extends Incoming {
  readonly scope: StanceScope
  readonly span: string | null
  readonly holder: string | null
  readonly target: string | null
  readonly value: string | null
  readonly intensity: number | null
  readonly explicitness: Explicitness | null
  readonly sarcasm: boolean | null
  readonly confidence: number | null
  readonly evidence: readonly string[]
  readonly reported_by: string | null
  readonly note: string | null
}

export interface IncomingRelation extends Incoming {
  readonly type: string
  readonly args: readonly NativeArg[]
}

export interface IncomingClaim { readonly place: string; readonly id: string | null; readonly text: string; readonly mentions: readonly string[] }
export interface IncomingRegion { readonly place: string; readonly start: number; readonly end: number; readonly kind: string }

/** Answers about the whole article. */
export interface IncomingAnswers extends Omit<Incoming, 'id'> { readonly values: NativeAttributes }

export interface IncomingRecord {
  /** The id that the file gives the article, if any. */
  readonly sourceId: string | null
  readonly text: string
  readonly textSha256: string
  readonly metadata: ArticleMetadata
  readonly regions: readonly IncomingRegion[]
  readonly spans: readonly IncomingSpan[]
  readonly stances: readonly IncomingStance[]
  readonly relations: readonly IncomingRelation[]
  readonly claims: readonly IncomingClaim[]
  readonly answers: readonly IncomingAnswers[]
}

/** `record` is `null` where the article itself cannot be taken; else `problems` are the parts of it that cannot. */
export interface ReadRecord { readonly record: IncomingRecord | null; readonly problems: readonly Problem[] }
