/** Two kinds of handle on a project file: a function that only reads cannot be given the chance to write. */
import type { Database } from 'better-sqlite3'

declare const readable: unique symbol
declare const writable: unique symbol

/** May be read from. */
export type ReadableDb = Database & { readonly [readable]: true }
/** May be read from and written to; there is one per project. */
export type WritableDb = ReadableDb & { readonly [writable]: true }
