/** The open project and the host around the window. */
import { useQuery } from '@tanstack/react-query'
import type { Host, ProjectSummary } from '#contract/projects.ts'
import { useClient } from './client.tsx'
import { keys } from './keys.ts'

/** The open project; `null` where none is open, `undefined` until that is known. */
export function useProject(): ProjectSummary | null | undefined {
  const client = useClient()
  return useQuery({ queryKey: keys.project, queryFn: () => client.projects.current() }).data
}

/** What surrounds the window; `undefined` until it is known. */
export function useHost(): Host | undefined {
  const client = useClient()
  return useQuery({ queryKey: keys.host, queryFn: () => client.projects.host() }).data
}
