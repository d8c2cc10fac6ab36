/** An open project: its file, who works in it, and the one way to write. */
import type { Codebook } from '#core/codebook/codebook.ts'
import type { Annotator } from '#core/identity/annotator.ts'
import { createOffsetTable, type OffsetTable } from '#core/text/offsets.ts'
import { writeChanges } from '../storage/commit.ts'
import { explainStorageError } from '../storage/errors.ts'
import type { ReadableDb, WritableDb } from '../storage/handle.ts'
import { nextStamp } from '../storage/meta.ts'
import { dropUndone, forgetOperation, insertOperation, operationState, type OperationState } from '../storage/operations.ts'
import type { OpenFile } from '../storage/open.ts'
import { annotatorContent, currentCodebook } from '../storage/registries.ts'
import type { RowChange, RowChanged } from '../storage/row-kinds.ts'
import { readRow } from '../storage/rows.ts'
import { indexArticle, readText } from '../storage/texts.ts'
import { ChangeFeed } from './change-feed.ts'
import { found, Refusal } from './refusal.ts'
import type { Profile } from './profile.ts'
import { touchedBy } from './touched.ts'

export interface ArticleText { readonly text: string; readonly sha256: string; readonly table: OffsetTable }

/** Texts whose offset tables are kept at hand. */
const TEXTS_KEPT = 4

export class Project {
  readonly path: string
  readonly readOnly: string | null
  readonly db: WritableDb
  readonly changes = new ChangeFeed()
  readonly #file: OpenFile
  readonly #now: () => number
  #profile: Profile
  readonly #texts = new Map<string, ArticleText>()

  constructor(path: string, file: OpenFile, profile: Profile, now: () => number = Date.now) {
    this.path = path
    this.readOnly = file.readOnly
    this.db = file.db
    this.#file = file
    this.#profile = profile
    this.#now = now
  }

  /** Who works here now. */
  get me(): Annotator {
    const { id, name, color } = this.#profile
    return { id, name, color }
  }

  setProfile(profile: Profile): void { this.#profile = profile }

  /** The codebook in force. */
  codebook(): Codebook { return found(currentCodebook(this.db), 'The codebook of this project') }

  /** The text of an article with its offset table. */
  text(article: string): ArticleText {
    const kept = this.#texts.get(article)
    if (kept) return kept
    const row = found(readText(this.db, article), 'This article')
    const text: ArticleText = { text: row.text, sha256: row.sha256, table: createOffsetTable(row.text) }
    if (this.#texts.size >= TEXTS_KEPT) this.#texts.delete(this.#texts.keys().next().value!)
    this.#texts.set(article, text)
    return text
  }

  /** Writes rows as one undoable step. Returns what really changed; nothing is recorded where that is nothing. */
  write(why: string, changes: readonly RowChange[]): readonly RowChanged[] {
    const writer = this.begin(why)
    return writer.transaction(() => writer.put(changes))
  }

  /** The change that makes this window's annotator known to the project, or nothing where they are. */
  meIfNew(): readonly RowChange[] {
    const me = this.me
    return readRow(this.db, 'annotator', me.id) ? [] : [{ kind: 'annotator', id: me.id, after: annotatorContent(me) }]
  }

  /** Starts a step that is written in several transactions. What they write is one operation in the history. */
  begin(why: string, { kind = 'do', of = null, undoable = true }: Partial<Omit<Step, 'why'>> = {}): OperationWriter {
    if (this.readOnly) throw new Refusal('REFUSED', `Nothing can be changed here: ${this.readOnly}`)
    return new OperationWriter(this, this.#profile, this.#now, { why, kind, of, undoable })
  }

  /** A read-only connection that sees one state, that of now; for long scans. Whoever asks closes it. */
  openReader(): ReadableDb { return this.#file.openReader() }

  /** Puts what went wrong in this project into words, where it is about the file; anything else comes back as it is. */
  explain(error: unknown): unknown {
    if (!this.db.open) return new Refusal('NO_PROJECT', `${this.path} was closed meanwhile; what was saved by then stays.`)
    return explainStorageError(this.path, error)
  }

  close(): void {
    this.changes.close()
    this.#file.close()
  }
}

interface Step {
  readonly why: string
  readonly kind: 'do' | 'undo' | 'redo'
  /** The operation that an undo or redo is about. */
  readonly of: number | null
  /** False for what a project begins with. */
  readonly undoable: boolean
}

/** Writes rows under one operation, which it records with the first row that really changes. */
export class OperationWriter {
  readonly #project: Project
  readonly #profile: Profile
  readonly #now: () => number
  readonly #step: Step
  #operation: number | null = null
  #stamp = ''
  #changed: RowChanged[] = []

  constructor(project: Project, profile: Profile, now: () => number, step: Step) {
    this.#project = project
    this.#profile = profile
    this.#now = now
    this.#step = step
  }

  get #state(): OperationState { return this.#step.undoable ? 'done' : 'blocked' }

  /** Runs `work` in one transaction: all of it is saved, or (where it throws) nothing. Windows are told after the commit. */
  transaction<T>(work: () => T): T {
    const { db } = this.#project
    // A step that was undone while it was still written has ended there: what comes now is a step of its own.
    if (this.#operation !== null && operationState(db, this.#operation) !== this.#state) this.#operation = null
    const operation = this.#operation
    this.#changed = []
    this.#stamp = ''
    let result: T
    try {
      result = db.transaction(work).immediate()
    } catch (error) {
      this.#operation = operation
      throw this.#project.explain(error)
    }
    if (this.#changed.length > 0) this.#project.changes.emit(touchedBy(this.#changed))
    return result
  }

  /** Writes rows; call it inside `transaction`. `text` is that of the article among them, where it is at hand. Returns those that really changed. */
  put(changes: readonly RowChange[], text?: string): readonly RowChanged[] {
    const { db } = this.#project
    const { id: author, device } = this.#profile
    const now = this.#now()
    if (this.#stamp === '') this.#stamp = nextStamp(db, device, now)
    const recorded = this.#operation
    this.#operation ??= insertOperation(db, { author, hlc: this.#stamp, at: new Date(now).toISOString(), why: this.#step.why, kind: this.#step.kind, of: this.#step.of, state: this.#state })
    const changed = writeChanges(db, this.#operation, author, this.#stamp, changes)
    if (changed.length === 0 && recorded === null) {
      forgetOperation(db, this.#operation)
      this.#operation = null
      return changed
    }
    if (recorded === null && this.#step.kind === 'do') dropUndone(db, author)
    for (const change of changed) {
      this.#changed.push(change)
      if (change.kind === 'article' && change.after && change.before?.['title'] !== change.after['title']) indexArticle(db, change.id, text)
    }
    return changed
  }
}
