/** The keys that work on every screen. Screens handle their own; fields for text keep theirs. */
import { useEffect } from 'react'
import type { Commands } from '../state/commands.tsx'
import { EVERYWHERE, matchesChosen } from '../ui/chosen-keys.ts'
import { isTextInput } from '../ui/shortcut.ts'
import { isCovered } from '../ui/use-screen-keys.ts'

interface GlobalKey {
  readonly keys: readonly string[]
  readonly run: (commands: Commands) => void
  /** True where a field for text has its own use of the key. */
  readonly notInText?: true
  /** True where it makes sense without a project. */
  readonly always?: true
}

export const GLOBAL_KEYS: readonly GlobalKey[] = [
  { keys: ['Mod+K'], run: (commands) => commands.search() },
  { keys: ['Mod+Z'], run: (commands) => commands.undo(), notInText: true },
  { keys: ['Mod+Shift+Z', 'Mod+Y'], run: (commands) => commands.redo(), notInText: true },
  { keys: ['Alt+1'], run: (commands) => commands.goLibrary() },
  { keys: ['Alt+2'], run: (commands) => commands.goReading() },
  { keys: ['Alt+3'], run: (commands) => commands.goClaims() },
  { keys: ['Alt+4'], run: (commands) => commands.goCodebook() },
  { keys: ['Alt+5'], run: (commands) => commands.goFocus() },
  { keys: ['Alt+6'], run: (commands) => commands.goOverview() },
  { keys: ['Alt+7'], run: (commands) => commands.goTimeline() },
  { keys: ['Mod+I'], run: (commands) => commands.importFiles() },
  { keys: ['Mod+E'], run: (commands) => commands.exportRecords() },
  { keys: ['Mod+N'], run: (commands) => commands.newProject(), always: true },
  { keys: ['Mod+O'], run: (commands) => commands.openProject(), always: true },
  { keys: ['Mod+,'], run: (commands) => commands.showSettings(), always: true },
  { keys: ['?'], run: (commands) => commands.showShortcuts(), notInText: true, always: true },
]

export function useGlobalKeys(commands: Commands, hasProject: boolean): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (isCovered()) return
      const found = GLOBAL_KEYS.find(({ keys }) => keys.some((shipped) => matchesChosen(event, EVERYWHERE, shipped)))
      if (found === undefined || (!hasProject && found.always !== true)) return
      if (found.notInText === true && isTextInput(event.target)) return
      event.preventDefault()
      event.stopPropagation()
      found.run(commands)
    }
    addEventListener('keydown', onKeyDown, { capture: true })
    return () => removeEventListener('keydown', onKeyDown, { capture: true })
  }, [commands, hasProject])
}
