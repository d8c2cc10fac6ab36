/** The one dialog of the window that is open, if any. */
import { ExportDialog } from '../features/exporting/export-dialog.tsx'
import { ShortcutsDialog } from '../features/help/shortcuts-dialog.tsx'
import { ImportDialog } from '../features/importing/import-dialog.tsx'
import { SettingsDialog } from '../features/settings/settings-dialog.tsx'
import { SuggestionsDialog } from '../features/suggestions/suggestions-dialog.tsx'
import { useDialogs } from '../state/dialogs.ts'
import { useKeymap } from './keymap.ts'

export function Dialogs({ hasProject }: { hasProject: boolean }) {
  const { dialog, close } = useDialogs()
  const sections = useKeymap()
  if (dialog?.kind === 'shortcuts') return <ShortcutsDialog sections={sections} onClose={close} />
  if (dialog?.kind === 'settings') return <SettingsDialog onClose={close} />
  if (!hasProject) return null
  if (dialog?.kind === 'import') return <ImportDialog incoming={dialog.incoming} onClose={close} />
  if (dialog?.kind === 'suggestions') return <SuggestionsDialog onClose={close} />
  if (dialog?.kind === 'export') return <ExportDialog onClose={close} />
  return null
}
