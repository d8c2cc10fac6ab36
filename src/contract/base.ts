/** What every procedure shares: the errors that a caller may meet, and the shapes used by more than one feature. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { LONGEST_ID } from '#core/identity/ids.ts'
import { nameProblem } from '#core/identity/name.ts'

/** Every refusal carries one sentence for the user: what was expected, where it went wrong and what to do. */
export const procedure = oc.errors({
  /** The request is understood and cannot be done. */
  REFUSED: { status: 409, message: 'This cannot be done.' },
  /** What the request names is not (or no longer) there. */
  NOT_FOUND: { status: 404, message: 'This is no longer there.' },
  /** No project is open on this connection. */
  NO_PROJECT: { status: 412, message: 'No project is open.' },
  /** This connection may not do that (a guest, or a file outside what it may touch). */
  FORBIDDEN: { status: 403, message: 'You may not do this here.' },
})

export const id = z.string().min(1).max(LONGEST_ID)
/** Ids that a window makes itself, so that it can paint before the answer comes. */
export const newId = z.uuid()
/** A range of code points `[start, end)`. */
export const part = z.tuple([z.int().nonnegative(), z.int().positive()]).readonly()
export const name = z.string().trim().min(1).max(300)
/** What stands in lists, chips and exports: no controls, no bidi marks. */
export const plainName = z.string().superRefine((value, context) => {
  const problem = nameProblem(value)
  if (problem !== null) context.addIssue({ code: 'custom', message: problem })
})
export const note = z.string().max(20_000).nullable()
/** Pages are at most this long; longer lists are asked for page by page. */
export const PAGE_LIMIT = 200
export const page = { offset: z.int().nonnegative(), limit: z.int().min(1).max(PAGE_LIMIT) }
