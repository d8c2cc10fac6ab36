/** One import from its start to its report. */
import { useCallback, useRef, useState } from 'react'
import type { Client } from '#contract'
import type { ImportReport } from '#contract/imports.ts'
import { useClient } from '../../state/client.tsx'
import { isAborted, reportError } from '../../state/errors.ts'

export interface ImportOptions {
  /** Name for annotations that come without one; empty is the annotator of this window. */
  readonly annotator: string
  readonly addLabels: boolean
}

type ImportEvent = Awaited<ReturnType<Client['imports']['run']>> extends AsyncIterable<infer Event> ? Event : never
export type ImportProgress = Extract<ImportEvent, { kind: 'progress' }>

export type ImportState =
  | { readonly phase: 'ready' }
  | { readonly phase: 'running'; readonly progress: ImportProgress | null; readonly isStopping: boolean }
  | { readonly phase: 'done'; readonly report: ImportReport }
  /** Stopped by the user before a report came: what is known is how far it was. */
  | { readonly phase: 'stopped'; readonly articles: number; readonly rejected: number }

export interface RunningImport {
  readonly state: ImportState
  start(paths: Promise<readonly string[]>, options: ImportOptions): void
  stop(): void
  reset(): void
}

/** Rejects as soon as the user stops: files that are still on their way to the server need not arrive first. */
const whenStopped = (signal: AbortSignal): Promise<never> => new Promise((_resolve, reject) => {
  signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true })
})

export function useImport(): RunningImport {
  const client = useClient()
  const [state, setState] = useState<ImportState>({ phase: 'ready' })
  const abort = useRef<AbortController | null>(null)

  const run = useCallback(async (paths: Promise<readonly string[]>, options: ImportOptions) => {
    const controller = (abort.current = new AbortController())
    let progress: ImportProgress | null = null
    setState({ phase: 'running', progress, isStopping: false })
    try {
      const input = { paths: [...(await Promise.race([paths, whenStopped(controller.signal)]))], annotator: options.annotator.trim() === '' ? null : options.annotator.trim(), add_labels: options.addLabels }
      for await (const event of await client.imports.run(input, { signal: controller.signal })) {
        if (event.kind === 'report') return setState({ phase: 'done', report: event.report })
        progress = event
        setState({ phase: 'running', progress, isStopping: controller.signal.aborted })
      }
    } catch (error) {
      if (!controller.signal.aborted && !isAborted(error)) {
        reportError(error)
        return setState({ phase: 'ready' })
      }
    }
    setState({ phase: 'stopped', articles: progress?.articles ?? 0, rejected: progress?.rejected ?? 0 })
  }, [client])

  return {
    state,
    start: (paths, options) => void run(paths, options),
    stop: () => {
      setState((current) => (current.phase === 'running' ? { ...current, isStopping: true } : current))
      abort.current?.abort()
    },
    reset: () => setState({ phase: 'ready' }),
  }
}
