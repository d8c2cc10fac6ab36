/** Opens the settings where no project is open. */
import { useLingui } from '@lingui/react/macro'
import { SlidersHorizontal } from 'lucide-react'
import { useCommands } from '../../state/commands.tsx'
import { IconButton } from '../../ui/button.tsx'

export function SettingsButton() {
  const { t } = useLingui()
  const { showSettings } = useCommands()
  return <IconButton label={t`Settings`} keys="Mod+," icon={<SlidersHorizontal />} onPress={showSettings} />
}
