/** Refused things as lines of text, to send to whoever made the files. */
import type { ImportReport } from '#contract/imports.ts'

type Rejection = ImportReport['rejected'][number]

/** `file:line:column`, as far as it is known. */
export const placeOf = ({ source, line, column }: Rejection): string => [source, line, column].filter((part) => part !== null).join(':')

/** One line each, tab between place and reason; line breaks inside a reason become spaces. */
export const rejectedAsText = (rejected: readonly Rejection[]): string =>
  rejected.map((rejection) => `${placeOf(rejection)}\t${rejection.reason.replace(/\s+/gu, ' ')}\n`).join('')
