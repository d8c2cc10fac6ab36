/** Keeps what a project teaches up to date, in the background: trained anew when decisions came in, told to whoever follows. */
import { lastRevision } from '../../storage/operations.ts'
import { taughtSince } from '../../storage/teaching.ts'
import type { Project } from '../project.ts'
import { UNTAUGHT, teach, type Taught } from './knowledge.ts'
import { Stopped, inTurns } from './turns.ts'

/** At least this long between two trainings (ms), and so many times as long as the last one took. */
const PAUSE_MS = 1_500
const PAUSE_FACTOR = 20
/** So many new decisions, or this share of all, are worth not waiting. */
const MANY = 25
const SHARE = 0.1

export interface TrainingStatus {
  readonly state: 'idle' | 'training' | 'ready' | 'failed'
  /** Why the last training came to nothing; `null` where it did not. */
  readonly problem: string | null
  readonly taught: Taught
}

export class Training {
  readonly #project: Project
  /** Whose decisions it learns from; `null` is everybody. */
  readonly #from: string | null
  #taught: Taught = UNTAUGHT
  #running: Promise<void> | null = null
  #endedAt = -Infinity
  #took = 0
  #timer: NodeJS.Timeout | null = null
  #failed: { readonly problem: string; readonly revision: number } | null = null
  readonly #listeners = new Set<() => void>()

  constructor(project: Project, from: string | null) {
    this.#project = project
    this.#from = from
  }

  get taught(): Taught { return this.#taught }
  get status(): TrainingStatus {
    const state = this.#running !== null ? 'training' : this.#failed !== null ? 'failed' : this.#taught === UNTAUGHT ? 'idle' : 'ready'
    return { state, problem: this.#failed?.problem ?? null, taught: this.#taught }
  }

  listen(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => { this.#listeners.delete(listener) }
  }

  /** Trains where enough has changed; comes back at once. What is known stays in use until the training is over. */
  refresh(): void {
    const { db } = this.#project
    if (this.#running !== null || !db.open || (this.#failed !== null && taughtSince(db, this.#failed.revision) === 0)) return
    if (this.#taught === UNTAUGHT) return void this.#run()
    const changed = taughtSince(db, this.#taught.revision)
    if (changed === 0) return
    const wait = this.#endedAt + Math.max(PAUSE_MS, PAUSE_FACTOR * this.#took) - performance.now()
    if (wait <= 0 || changed >= Math.max(MANY, SHARE * this.#taught.spans)) return void this.#run()
    if (this.#timer !== null) return
    this.#timer = setTimeout(() => { this.#timer = null; this.refresh() }, wait)
    this.#timer.unref()
  }

  /** Resolves when everything that was decided by now has been learnt, or learning it failed. */
  async upToDate(): Promise<Taught> {
    const { db } = this.#project
    while (db.open && (this.#taught === UNTAUGHT || this.#running !== null || taughtSince(db, this.#taught.revision) > 0)) {
      await (this.#running ?? this.#run())
      if (this.#failed !== null) break
    }
    return this.#taught
  }

  #run(): Promise<void> {
    const began = performance.now()
    this.#running = inTurns(teach(this.#project, this.#from), () => this.#project.db.open).then(
      (taught) => { this.#taught = taught; this.#failed = null },
      (error: unknown) => {
        if (error instanceof Stopped || !this.#project.db.open) return
        this.#failed = { problem: error instanceof Error ? error.message : String(error), revision: lastRevision(this.#project.db) }
      },
    ).finally(() => {
      this.#endedAt = performance.now()
      this.#took = this.#endedAt - began
      this.#running = null
      for (const listener of this.#listeners) listener()
    })
    for (const listener of this.#listeners) listener()
    return this.#running
  }
}
