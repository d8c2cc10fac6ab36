/** Opening, making and closing projects. */
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ProjectSummary } from '#contract/projects.ts'
import { useClient } from '../state/client.tsx'
import type { Commands } from '../state/commands.tsx'
import { useConnection } from '../state/connection.tsx'
import { useDialogs } from '../state/dialogs.ts'
import { reportError } from '../state/errors.ts'
import { keys } from '../state/keys.ts'
import { leave } from '../state/leave-guard.ts'
import { DEFAULT_SORT, useLibraryView } from '../state/library-view.ts'
import { settlePendingEdits } from '../state/pending-edits.ts'
import { useReadingTarget } from '../state/reading-target.ts'
import { useRoute } from '../state/route.ts'
import { useSearch } from '../state/search.ts'

/** What is cached without belonging to a project. */
const LASTING: readonly unknown[] = [keys.host[0], keys.project[0], keys.recent[0]]

/** The cache tells its listeners in a task of its own: in the next one the screens of a closed project are gone. */
const nextTask = (): Promise<void> => new Promise((done) => { setTimeout(done) })

/** Shows a project in place of the one before, and forgets all that belonged to that one. */
async function enter(cache: QueryClient, project: ProjectSummary | null): Promise<void> {
  cache.removeQueries({ queryKey: keys.recent })
  if (project === null) {
    // A screen whose answers are forgotten asks for them again, and there is no project to ask.
    cache.setQueryData(keys.project, null)
    await nextTask()
  }
  cache.removeQueries({ predicate: (query) => !LASTING.includes(query.queryKey[0]) })
  useLibraryView.setState({ sort: DEFAULT_SORT, filter: {}, cursor: 0 })
  useReadingTarget.setState({ target: null })
  useSearch.setState({ typed: '', chips: [], isOpen: false })
  useDialogs.getState().close()
  useRoute.getState().go({ screen: project === null ? 'start' : 'library' })
  cache.setQueryData(keys.project, project)
}

type ProjectCommands = Pick<Commands, 'newProject' | 'openProject' | 'createAt' | 'openPath' | 'openSample' | 'closeProject'>

export function useProjectCommands(): ProjectCommands {
  const client = useClient()
  const { native } = useConnection()
  const cache = useQueryClient()
  return useMemo(() => {
    // Edits that are still on their way belong to the project that is being left.
    const enterFrom = (ask: () => Promise<ProjectSummary | null>): void => {
      leave(() => {
        settlePendingEdits().then(ask).then((project) => enter(cache, project)).catch((error: unknown) => {
          reportError(error)
          // What cannot be opened may have been listed as if it could.
          void cache.invalidateQueries({ queryKey: keys.recent })
        })
      })
    }
    const createAt = (path: string): void => enterFrom(() => client.projects.create({ path, template: 'stance-claims-news' }))
    const openPath = (path: string): void => enterFrom(() => client.projects.open({ path }))
    const closeProject = (): void => enterFrom(() => client.projects.close())
    const whenPicked = (picked: Promise<string | null>, then: (path: string) => void): void => {
      picked.then((path) => { if (path !== null) then(path) }).catch(reportError)
    }
    return {
      createAt,
      openPath,
      closeProject,
      openSample: () => enterFrom(() => client.projects.openSample()),
      newProject: (name = '') => (native === null ? closeProject() : whenPicked(native.pickNewProject({ name }), createAt)),
      openProject: () => (native === null ? closeProject() : whenPicked(native.pickProject(), openPath)),
    }
  }, [client, native, cache])
}
