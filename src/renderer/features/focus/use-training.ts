/** What the project learns from its annotations, as it happens. */
import { useEffect, useState } from 'react'
import type { TrainingStatus } from '#contract/suggestions.ts'
import { useClient } from '../../state/client.tsx'
import { isAborted, reportError } from '../../state/errors.ts'

/** `null` until it is known. */
export function useTraining(): TrainingStatus | null {
  const client = useClient()
  const [status, setStatus] = useState<TrainingStatus | null>(null)
  useEffect(() => {
    const abort = new AbortController()
    const follow = async (): Promise<void> => {
      for await (const now of await client.suggestions.watch({}, { signal: abort.signal })) setStatus(now)
    }
    follow().catch((error: unknown) => { if (!abort.signal.aborted && !isAborted(error)) reportError(error) })
    return () => abort.abort()
  }, [client])
  return status
}
