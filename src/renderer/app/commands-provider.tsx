/** Makes the window's commands out of the backend, the desktop around it and the window's own state. */
import { type ReactNode, useMemo } from 'react'
import { type Commands, CommandsContextProvider } from '../state/commands.tsx'
import { useClient } from '../state/client.tsx'
import { useDialogs } from '../state/dialogs.ts'
import { useRoute } from '../state/route.ts'
import { useSearch } from '../state/search.ts'
import { changeSettings } from '../state/settings.ts'
import { useHistoryCommands } from './history-commands.ts'
import { usePlaceCommands } from './place-commands.ts'
import { useProjectCommands } from './project-commands.ts'

export function CommandsProvider({ children }: { children: ReactNode }) {
  const projects = useProjectCommands()
  const history = useHistoryCommands()
  const client = useClient()
  const places = usePlaceCommands()
  const commands = useMemo<Commands>(() => {
    const { open } = useDialogs.getState()
    const { go } = useRoute.getState()
    return {
      ...projects,
      ...history,
      ...places,
      importFiles: () => open({ kind: 'import', incoming: null }),
      exportRecords: () => open({ kind: 'export' }),
      showSettings: () => open({ kind: 'settings' }),
      changeSettings: (patch) => changeSettings(client, patch),
      showShortcuts: () => open({ kind: 'shortcuts' }),
      search: () => useSearch.getState().focus(),
      goLibrary: () => go({ screen: 'library' }),
      goClaims: (claim = null) => go({ screen: 'claims', claim }),
      goCodebook: (part = 'edit') => go({ screen: 'codebook', part }),
      goOverview: () => go({ screen: 'overview' }),
      goFocus: () => go({ screen: 'focus' }),
      goTimeline: () => go({ screen: 'timeline' }),
    }
  }, [projects, history, places, client])
  return <CommandsContextProvider commands={commands}>{children}</CommandsContextProvider>
}
