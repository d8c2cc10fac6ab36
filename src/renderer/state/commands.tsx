/** What can be done from anywhere in the window, whether by key, menu, button or drop. The window itself provides it. */
import { createContext, type ReactNode, useContext } from 'react'
import type { Settings } from '#core/settings/settings.ts'
import type { SearchTarget } from './reading-target.ts'
import type { CodebookPart } from './route.ts'

export interface Place {
  readonly article: string
  /** Annotation to focus. */
  readonly span?: string | null
  readonly search?: SearchTarget | null
}

export interface Commands {
  /** Asks for a name where the desktop can; else goes to the start screen. */
  newProject(name?: string): void
  openProject(): void
  createAt(path: string): void
  openPath(path: string): void
  openSample(): void
  closeProject(): void
  importFiles(): void
  exportRecords(): void
  undo(): void
  redo(): void
  showShortcuts(): void
  showSettings(): void
  changeSettings(patch: Partial<Settings>): void
  search(): void
  goLibrary(): void
  /** Back to the article that was read last, or to the first of the library. */
  goReading(): void
  goClaims(claim?: string | null): void
  goCodebook(part?: CodebookPart): void
  goOverview(): void
  goTimeline(): void
  /** One suggestion after the other. */
  goFocus(): void
  openArticle(place: Place): void
}

const CommandsContext = createContext<Commands | null>(null)

export function CommandsContextProvider({ commands, children }: { commands: Commands; children: ReactNode }) {
  return <CommandsContext value={commands}>{children}</CommandsContext>
}

/** Throws outside of the window's provider. */
export function useCommands(): Commands {
  const commands = useContext(CommandsContext)
  if (commands === null) throw new Error('useCommands was called outside of CommandsContextProvider: wrap the part in it.')
  return commands
}
