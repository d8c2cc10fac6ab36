/** The screens and the two ways in and out, as a column of pictures with names and keys. */
import { useLingui } from '@lingui/react/macro'
import { BookOpenText, ChartColumn, Download, History, Keyboard, LibraryBig, ListChecks, MessageSquareQuote, NotebookTabs, SlidersHorizontal, Upload } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { useCommands } from '../../state/commands.tsx'
import { type Route, useRoute } from '../../state/route.ts'
import { WithTooltip } from '../../ui/button.tsx'

interface RailItemProps {
  label: string
  keys: string
  icon: ReactNode
  isCurrent?: boolean
  onPress(): void
}

function RailItem({ label, keys, icon, isCurrent = false, onPress }: RailItemProps) {
  return (
    <WithTooltip text={label} keys={keys} placement="end">
      <AriaButton className="rail-item" aria-label={label} {...(isCurrent ? { 'aria-current': 'page' as const } : {})} onPress={onPress}>{icon}</AriaButton>
    </WithTooltip>
  )
}

export function Rail() {
  const { t } = useLingui()
  const commands = useCommands()
  const screen: Route['screen'] = useRoute((state) => state.route.screen)
  return (
    <nav className="rail" aria-label={t`Screens`}>
      <RailItem label={t`Library`} keys="Alt+1" icon={<LibraryBig />} isCurrent={screen === 'library' || screen === 'start'} onPress={commands.goLibrary} />
      <RailItem label={t`Reading`} keys="Alt+2" icon={<BookOpenText />} isCurrent={screen === 'reading'} onPress={commands.goReading} />
      <RailItem label={t`Claims`} keys="Alt+3" icon={<MessageSquareQuote />} isCurrent={screen === 'claims'} onPress={() => commands.goClaims()} />
      <RailItem label={t`Codebook`} keys="Alt+4" icon={<NotebookTabs />} isCurrent={screen === 'codebook'} onPress={() => commands.goCodebook()} />
      <RailItem label={t`One by one`} keys="Alt+5" icon={<ListChecks />} isCurrent={screen === 'focus'} onPress={commands.goFocus} />
      <RailItem label={t`Overview`} keys="Alt+6" icon={<ChartColumn />} isCurrent={screen === 'overview'} onPress={commands.goOverview} />
      <RailItem label={t`Timeline`} keys="Alt+7" icon={<History />} isCurrent={screen === 'timeline'} onPress={commands.goTimeline} />
      <span className="rail-line" role="separator" />
      <RailItem label={t`Import`} keys="Mod+I" icon={<Download />} onPress={commands.importFiles} />
      <RailItem label={t`Export`} keys="Mod+E" icon={<Upload />} onPress={commands.exportRecords} />
      <span className="rail-gap" />
      <RailItem label={t`Settings`} keys="Mod+," icon={<SlidersHorizontal />} onPress={commands.showSettings} />
      <RailItem label={t`Keys`} keys="?" icon={<Keyboard />} onPress={commands.showShortcuts} />
    </nav>
  )
}
