/** What is wrong with the form of something that people write, each thing at its place. */
import type { z } from 'zod'
import { quoted } from '#core/formats/describe-value.ts'

export interface FormIssue {
  readonly path: readonly (string | number)[]
  /** A clause without a full stop. */
  readonly message: string
  /** Whether the path leads to a key that nothing reads. */
  readonly isUnknownKey: boolean
}

/** One issue for each unknown key, at the key. */
export const formIssues = (error: z.ZodError): readonly FormIssue[] => error.issues.flatMap((issue): FormIssue[] => {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step))
  if (issue.code !== 'unrecognized_keys') return [{ path, message: issue.message.replace(/\.$/, ''), isUnknownKey: false }]
  return issue.keys.map((key) => ({ path: [...path, key], message: `A codebook has no ${quoted(key)} here`, isUnknownKey: true }))
})
