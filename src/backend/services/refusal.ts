/** A request that is understood and cannot be done, with the one sentence that the user reads. */

export type RefusalKind = 'REFUSED' | 'NOT_FOUND' | 'NO_PROJECT' | 'FORBIDDEN'

export class Refusal extends Error {
  readonly kind: RefusalKind

  constructor(kind: RefusalKind, message: string) {
    super(message)
    this.name = 'Refusal'
    this.kind = kind
  }
}

/** Gives `value` back, or refuses because what was asked for is no longer there. */
export function found<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Refusal('NOT_FOUND', `${what} is no longer there.`)
  return value
}
