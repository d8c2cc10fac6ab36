/** Names the window after its project, and tells the desktop which projects are recent. */
import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ProjectSummary } from '#contract/projects.ts'
import { useClient } from '../state/client.tsx'
import { useConnection } from '../state/connection.tsx'
import { reportError } from '../state/errors.ts'
import { keys } from '../state/keys.ts'

export function useWindowTitle(project: ProjectSummary | null | undefined): void {
  const { native } = useConnection()
  const client = useClient()
  const name = project?.name ?? null
  useEffect(() => {
    document.title = name === null ? 'Hashiya' : `${name} — Hashiya`
    native?.setTitle({ project: name }).catch(reportError)
  }, [native, name])

  const recent = useQuery({ queryKey: [...keys.recent, project?.path ?? null], queryFn: () => client.projects.recent(), enabled: native !== null && project !== undefined }).data
  useEffect(() => {
    if (recent === undefined) return
    const projects = recent.filter(({ missing }) => !missing).map(({ path, name: recentName }) => ({ path, name: recentName }))
    native?.setRecent({ projects }).catch(reportError)
  }, [native, recent])
}
