/** What the menu, the command line or the file manager asks of this window. */
import { useEffect } from 'react'
import type { Command } from '#contract/native.ts'
import type { Commands } from '../state/commands.tsx'
import { useConnection } from '../state/connection.tsx'
import { isTextInput } from '../ui/shortcut.ts'

/** Undo and redo of the menu belong to the text that is being typed, where one is. */
function undoOrRedo(kind: 'undo' | 'redo', commands: Commands): void {
  if (isTextInput(document.activeElement)) document.execCommand(kind)
  else commands[kind]()
}

function obey(command: Command, commands: Commands): void {
  switch (command.kind) {
    case 'new': return commands.newProject()
    case 'open': return commands.openProject()
    case 'sample': return commands.openSample()
    case 'import': return commands.importFiles()
    case 'export': return commands.exportRecords()
    case 'close': return commands.closeProject()
    case 'undo': case 'redo': return undoOrRedo(command.kind, commands)
    case 'shortcuts': return commands.showShortcuts()
    case 'open-path': return commands.openPath(command.path)
    case 'theme': return commands.changeSettings({ theme: command.theme })
    case 'language': return commands.changeSettings({ language: command.language })
    case 'settings': return commands.showSettings()
  }
}

export function useHostCommands(commands: Commands): void {
  const connection = useConnection()
  useEffect(() => connection.onCommand((command) => obey(command, commands)), [connection, commands])
}
