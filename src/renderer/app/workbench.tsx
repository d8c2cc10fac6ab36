/** The window once it is connected: the start screen without a project, else the shell around the screen of the route. */
import { useEffect } from 'react'
import { Omnibox } from '../features/search/omnibox.tsx'
import { ConnectionBanner } from '../features/shell/connection-banner.tsx'
import { DropZone } from '../features/shell/drop-zone.tsx'
import { LanguageButton } from '../features/shell/language-button.tsx'
import { NotLetIn } from '../features/shell/not-let-in.tsx'
import { SettingsButton } from '../features/shell/settings-button.tsx'
import { Shell } from '../features/shell/shell.tsx'
import { ThemeButton } from '../features/shell/theme-button.tsx'
import { StartScreen } from '../features/start/start-screen.tsx'
import { useCommands } from '../state/commands.tsx'
import { useConnection, useWireState } from '../state/connection.tsx'
import { useProject } from '../state/project.ts'
import { followLocation } from '../state/route.ts'
import { CommandsProvider } from './commands-provider.tsx'
import { Dialogs } from './dialogs.tsx'
import { useGlobalKeys } from './global-keys.ts'
import { useHostCommands } from './host-commands.ts'
import { useKeptSettings } from './live-settings.ts'
import { useLiveProject } from './live-project.ts'
import { useNativeLook } from './native-look.ts'
import { Screen } from './screen.tsx'
import { useTakeFiles } from './take-files.ts'
import { useWindowTitle } from './window-title.ts'

export function Workbench() {
  return (
    <CommandsProvider>
      <Frame />
    </CommandsProvider>
  )
}

function Frame() {
  const project = useProject()
  const commands = useCommands()
  const takeFiles = useTakeFiles()
  const { kind } = useConnection()
  const isRefused = useWireState() === 'refused'
  const isOpen = project !== null && project !== undefined
  useEffect(followLocation, [])
  useLiveProject(project)
  useHostCommands(commands)
  useGlobalKeys(commands, isOpen)
  useWindowTitle(project)
  useNativeLook()
  useKeptSettings()

  return (
    <DropZone canImport={isOpen} canOpen={kind === 'desktop'} onDrop={takeFiles}>
      {(project !== undefined || !isRefused) && <ConnectionBanner />}
      {project === undefined && isRefused && <NotLetIn />}
      {project === null && <StartScreen corner={<><LanguageButton /><ThemeButton /><SettingsButton /></>} />}
      {isOpen && <Shell key={project.path} project={project} search={<Omnibox />}><Screen /></Shell>}
      <Dialogs hasProject={isOpen} />
    </DropZone>
  )
}
