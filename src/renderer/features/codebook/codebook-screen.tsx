/** The codebook: form and source, guidelines, versions, and what follows from it for annotations. */
import { Trans, useLingui } from '@lingui/react/macro'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useCommands } from '../../state/commands.tsx'
import { CODEBOOK_PARTS, type CodebookPart } from '../../state/route.ts'
import { EditTab } from './edit-tab.tsx'
import { EditingProvider } from './model/editing.tsx'
import { useCodebookDraft } from './use-codebook.ts'
import './codebook.css'

export function CodebookScreen({ part }: { part: CodebookPart }) {
  const state = useCodebookDraft()
  if (state === null) return <p className="visually-hidden" role="status"><Trans>Loading the codebook</Trans></p>
  return <EditingProvider draft={state.draft}><Parts part={part} /></EditingProvider>
}

function Parts({ part }: { part: CodebookPart }) {
  const { t } = useLingui()
  const { goCodebook } = useCommands()
  const names: Readonly<Record<CodebookPart, string>> = { edit: t`Labels and rules`, guidelines: t`Guidelines`, versions: t`Versions`, review: t`To review`, breaches: t`Breaches` }
  return (
    <Tabs className="codebook" selectedKey={part} onSelectionChange={(key) => goCodebook(key as CodebookPart)}>
      <div className="cb-bar">
        <TabList className="cb-tabs" aria-label={t`Parts of the codebook screen`}>
          {CODEBOOK_PARTS.map((id) => <Tab key={id} id={id} className="cb-tab">{names[id]}</Tab>)}
        </TabList>
      </div>
      <TabPanel id="edit" className="cb-panel"><EditTab hasSource /></TabPanel>
    </Tabs>
  )
}
