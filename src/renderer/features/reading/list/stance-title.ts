/** A stance in one line: who, on what, how. Names are isolated, so that those of another script leave the order as it is. */
import { t } from '@lingui/core/macro'

const isolated = (name: string | null): string => (name === null ? '?' : `\u2068${name}\u2069`)

/** What is not said is a question mark. */
export function stanceTitle(who: string | null, what: string | null, how: string | null): string {
  const [holder, target, value] = [isolated(who), isolated(what), isolated(how)]
  return t`${holder} on ${target}: ${value}`
}
