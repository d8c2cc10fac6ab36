/** What a window has of the world outside it: the backend, the desktop where there is one, and a way for files to come and go. */
import type { Client } from '#contract'
import type { Command, NativeClient } from '#contract/native.ts'
import type { WireState } from './live-link.ts'

export interface Connection {
  readonly kind: 'desktop' | 'browser'
  /** The caller of the backend. Stays the same when the wire is made anew; calls wait while there is none. */
  readonly client: Client
  /** Dialogs, title and menu of the desktop; `null` in a browser. */
  readonly native: NativeClient | null
  readonly state: WireState
  /**
   * Told when the wire breaks, is back, or is refused for good. After `connected`, ask `projects.current`: a backend that
   * was started anew has nothing open. Gives back how to stop listening.
   */
  onState(listener: (state: WireState) => void): () => void
  /** Told what the menu, the command line or the link asks for. Gives back how to stop listening. */
  onCommand(listener: (command: Command) => void): () => void
  /**
   * Makes files importable: gives back what `imports.run` takes as `paths`. On the desktop these are the files' own
   * paths; in a browser the files are sent up first (`onProgress` counts bytes). Throws one sentence on what is wrong.
   */
  take(files: readonly File[], onProgress?: (done: number, total: number) => void): Promise<string[]>
  /** Like `take`, for what was dropped on the window, folders with all that is in them. Call it within the drop event. */
  takeDropped(transfer: DataTransfer, onProgress?: (done: number, total: number) => void): Promise<string[]>
  /** Saves a file that an export wrote on the server side; `name` is the `path` of its report. In a browser only. */
  download(name: string): Promise<void>
}
