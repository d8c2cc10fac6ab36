/** What suggests: the project's rules, what is learnt from its annotations, and what was predicted elsewhere. */
import { Trans, useLingui } from '@lingui/react/macro'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { LearningPanel } from './learning-panel.tsx'
import { RulesPanel } from './rules-panel.tsx'
import { SetsPanel } from './sets-panel.tsx'
import './suggestions.css'

export function SuggestionsDialog({ onClose }: { onClose(): void }) {
  const { t } = useLingui()
  return (
    <Dialog title={<Trans>What suggests</Trans>} size="wide" isOpen onClose={onClose} actions={<><span className="note"><Trans>A suggestion is no annotation and counts for no agreement until somebody accepts it.</Trans></span><Button kind="primary" onPress={onClose}><Trans>Close</Trans></Button></>}>
      <Tabs className="suggest-tabs">
        <TabList className="suggest-tab-list" aria-label={t`Sources of suggestions`}>
          <Tab id="rules" className="suggest-tab"><Trans>Rules</Trans></Tab>
          <Tab id="learning" className="suggest-tab"><Trans>Learning</Trans></Tab>
          <Tab id="sets" className="suggest-tab"><Trans>Predictions from elsewhere</Trans></Tab>
        </TabList>
        <TabPanel id="rules" className="suggest-panel"><RulesPanel /></TabPanel>
        <TabPanel id="learning" className="suggest-panel"><LearningPanel /></TabPanel>
        <TabPanel id="sets" className="suggest-panel"><SetsPanel /></TabPanel>
      </Tabs>
    </Dialog>
  )
}
