/** One export from the choice of its file to its verified report. */
import { useCallback, useRef, useState } from 'react'
import type { Client } from '#contract'
import { useClient } from '../../state/client.tsx'
import { useConnection } from '../../state/connection.tsx'
import { isAborted, reportError } from '../../state/errors.ts'

type ExportEvent = Awaited<ReturnType<Client['exports']['run']>> extends AsyncIterable<infer Event> ? Event : never
export type ExportReport = Extract<ExportEvent, { kind: 'report' }>['report']

export type ExportState =
  | { readonly phase: 'ready' }
  | { readonly phase: 'running'; readonly done: number; readonly total: number }
  | { readonly phase: 'done'; readonly report: ExportReport }

export interface RunningExport {
  readonly state: ExportState
  /** Asks where to on the desktop; in a browser the file is saved by it when it is written. */
  start(name: string): void
  stop(): void
}

export function useExport(): RunningExport {
  const client = useClient()
  const connection = useConnection()
  const [state, setState] = useState<ExportState>({ phase: 'ready' })
  const abort = useRef<AbortController | null>(null)

  const run = useCallback(async (proposed: string) => {
    const path = connection.native === null ? null : await connection.native.pickExport({ name: proposed })
    if (connection.native !== null && path === null) return
    const controller = (abort.current = new AbortController())
    setState({ phase: 'running', done: 0, total: 0 })
    try {
      for await (const event of await client.exports.run({ path }, { signal: controller.signal })) {
        if (event.kind === 'progress') {
          setState({ phase: 'running', done: event.done, total: event.total })
          continue
        }
        // In a browser the file lies with the server: its path is the name to fetch it by.
        if (connection.native === null) await connection.download(event.report.path)
        return setState({ phase: 'done', report: event.report })
      }
      setState({ phase: 'ready' })
    } catch (error) {
      setState({ phase: 'ready' })
      if (!controller.signal.aborted && !isAborted(error)) throw error
    }
  }, [client, connection])

  return { state, start: (name) => void run(name).catch(reportError), stop: () => abort.current?.abort() }
}
