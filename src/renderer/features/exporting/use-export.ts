/** One export from the choice of its file to its verified report. */
import { useCallback, useRef, useState } from 'react'
import type { Client } from '#contract'
import { useClient } from '../../state/client.tsx'
import { useConnection } from '../../state/connection.tsx'
import { isAborted, reportError } from '../../state/errors.ts'

type ExportEvent = Awaited<ReturnType<Client['exports']['run']>> extends AsyncIterable<infer Event> ? Event : never
export type ExportReport = Extract<ExportEvent, { kind: 'report' }>['report']

export interface WrittenLog { readonly lines: number; readonly path: string }

export type ExportState =
  | { readonly phase: 'ready' }
  | { readonly phase: 'running'; readonly done: number; readonly total: number }
  | { readonly phase: 'done'; readonly report: ExportReport; /** The file of suggestions and decisions, where one was wanted. */ readonly log: WrittenLog | null }

export interface RunningExport {
  readonly state: ExportState
  /** Asks where to on the desktop; in a browser the file is saved by it when it is written. */
  start(name: string, withLog: boolean): void
  stop(): void
}

/** The file of suggestions beside the one of records. */
const besides = (path: string): string => `${path.replace(/\.jsonl$/i, '')}-suggestions.jsonl`

export function useExport(): RunningExport {
  const client = useClient()
  const connection = useConnection()
  const [state, setState] = useState<ExportState>({ phase: 'ready' })
  const abort = useRef<AbortController | null>(null)

  const run = useCallback(async (proposed: string, withLog: boolean) => {
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
        const log = withLog ? await client.suggestions.writeLog({ path: path === null ? null : besides(path) }) : null
        if (log !== null && connection.native === null) await connection.download(log.path)
        return setState({ phase: 'done', report: event.report, log })
      }
      setState({ phase: 'ready' })
    } catch (error) {
      setState({ phase: 'ready' })
      if (!controller.signal.aborted && !isAborted(error)) throw error
    }
  }, [client, connection])

  return { state, start: (name, withLog) => void run(name, withLog).catch(reportError), stop: () => abort.current?.abort() }
}
