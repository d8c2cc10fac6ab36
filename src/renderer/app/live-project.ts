/** Keeps the window in step with the backend: follows changes, and comes back to the open project after the wire was lost. */
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Client } from '#contract'
import type { ProjectSummary } from '#contract/projects.ts'
import { followChanges } from '../state/changes.ts'
import { useClient } from '../state/client.tsx'
import { useConnection, useWireState } from '../state/connection.tsx'
import { reportError } from '../state/errors.ts'
import { keys } from '../state/keys.ts'
import { useHost } from '../state/project.ts'

/** Opens the project again where the backend has none open, then asks for all that is on screen. */
async function restore(client: Client, cache: QueryClient, path: string): Promise<void> {
  const current = await client.projects.current()
  if (current?.path !== path) await client.projects.open({ path })
  await cache.invalidateQueries()
}

export function useLiveProject(project: ProjectSummary | null | undefined): void {
  const client = useClient()
  const cache = useQueryClient()
  const wire = useWireState()
  const [round, setRound] = useState(0)
  const path = project?.path ?? null

  const reload = useCallback(() => {
    if (path === null) return
    restore(client, cache, path).then(() => setRound((value) => value + 1), reportError)
  }, [client, cache, path])

  const wasLost = useRef(false)
  useEffect(() => {
    if (wire === 'connected' && wasLost.current) reload()
    wasLost.current = wire === 'lost'
  }, [wire, reload])

  useEffect(() => {
    if (path === null) return
    const abort = new AbortController()
    followChanges(client, cache, abort.signal).catch((error: unknown) => {
      // A lost wire is told by the banner, and followed anew once it is back.
      if (!abort.signal.aborted && error instanceof Error && error.name !== 'WireLost') reportError(error)
    })
    return () => abort.abort()
  }, [client, cache, path, round])

  useFixedProject(project)
}

/** A window that may use one project only opens it by itself. */
function useFixedProject(project: ProjectSummary | null | undefined): void {
  const client = useClient()
  const cache = useQueryClient()
  const fixed = useHost()?.fixed_project ?? null
  const { native } = useConnection()
  useEffect(() => {
    if (project !== null || fixed === null || native !== null) return
    client.projects.open({ path: fixed }).then((opened) => cache.setQueryData(keys.project, opened), reportError)
  }, [client, cache, fixed, native, project])
}
