/** How this person likes the window. Every choice holds at once, for all projects on this computer. */
import { Trans } from '@lingui/react/macro'
import { SHIPPED_SETTINGS } from '#core/settings/settings.ts'
import { useCommands } from '../../state/commands.tsx'
import { useDialogs } from '../../state/dialogs.ts'
import { useSettings } from '../../state/settings.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { LanguageFields } from './language-fields.tsx'
import { ReadingFields } from './reading-fields.tsx'
import './settings.css'

export function SettingsDialog({ onClose }: { onClose(): void }) {
  const { changeSettings } = useCommands()
  const keys = useSettings((settings) => settings.keys)
  const showKeys = (): void => useDialogs.getState().open({ kind: 'shortcuts' })
  const reset = (): void => changeSettings({ ...SHIPPED_SETTINGS, keys })
  return (
    <Dialog
      title={<Trans>Settings</Trans>} isOpen onClose={onClose}
      actions={<><Button kind="quiet" onPress={reset}><Trans>Back to the shipped settings</Trans></Button><Button kind="plain" onPress={showKeys}><Trans>Change keys…</Trans></Button><Button kind="primary" onPress={onClose}><Trans>Close</Trans></Button></>}
    >
      <div className="settings">
        <p className="muted"><Trans>They hold at once and stay on this computer, for every project.</Trans></p>
        <LanguageFields />
        <ReadingFields />
      </div>
    </Dialog>
  )
}
