/** The codebook: form and source, guidelines, versions, and what follows from it for annotations. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { Codebook } from '#core/codebook/codebook.ts'
import { useCommands } from '../../state/commands.tsx'
import { CODEBOOK_PARTS, type CodebookPart } from '../../state/route.ts'
import { useKeysInText } from '../../ui/use-screen-keys.ts'
import { EditTab } from './edit-tab.tsx'
import { GuidelinesTab } from './guidelines/guidelines-tab.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { BreachesTab } from './lists/breaches-tab.tsx'
import { ReviewTab } from './lists/review-tab.tsx'
import { useListCounts } from './lists/use-list-counts.ts'
import { EditingProvider } from './model/editing.tsx'
import { SaveDialog } from './save/save-dialog.tsx'
import { ScreenState } from './screen-state.tsx'
import { useCodebookDraft } from './use-codebook.ts'
import { VersionsTab } from './versions/versions-tab.tsx'
import './codebook.css'

export default function CodebookScreen({ part }: { part: CodebookPart }) {
  const state = useCodebookDraft()
  if (state === null) return <p className="visually-hidden" role="status"><Trans>Loading the codebook</Trans></p>
  return <EditingProvider draft={state.draft}><Parts part={part} inForce={state.inForce} /></EditingProvider>
}

function Parts({ part, inForce }: { part: CodebookPart; inForce: Codebook }) {
  const { t } = useLingui()
  const { goCodebook } = useCommands()
  const [isSaving, setIsSaving] = useState(false)
  const [hasSource, setHasSource] = useState(true)
  const counts = useListCounts()
  const names: Readonly<Record<CodebookPart, string>> = { edit: t`Labels and rules`, guidelines: t`Guidelines`, versions: t`Versions`, review: t`To review`, breaches: t`Breaches` }
  useKeysInText('codebook', { 'Mod+S': () => setIsSaving(true), 'Mod+J': () => setHasSource(!hasSource) })
  return (
    <>
      <Tabs className="codebook" selectedKey={part} onSelectionChange={(key) => goCodebook(key as CodebookPart)}>
        <div className="cb-bar">
          <TabList className="cb-tabs" aria-label={t`Codebook`}>
            {CODEBOOK_PARTS.map((id) => {
              const count = id === 'review' ? counts.toReview : id === 'breaches' ? counts.breaches : undefined
              return <Tab key={id} id={id} className="cb-tab">{names[id]}{count !== undefined && count > 0 && <span className="cb-count">{count}</span>}</Tab>
            })}
          </TabList>
          <ScreenState inForce={inForce} hasSource={part === 'edit' ? hasSource : null} onSource={() => setHasSource(!hasSource)} onSave={() => setIsSaving(true)} />
        </div>
        <TabPanel id="edit" className="cb-panel"><EditTab hasSource={hasSource} /></TabPanel>
        <TabPanel id="guidelines" className="cb-panel"><GuidelinesTab /></TabPanel>
        <TabPanel id="versions" className="cb-panel"><VersionsTab /></TabPanel>
        <TabPanel id="review" className="cb-panel"><ReviewTab inForce={inForce} /></TabPanel>
        <TabPanel id="breaches" className="cb-panel"><BreachesTab inForce={inForce} /></TabPanel>
      </Tabs>
      {isSaving && <SaveDialog inForce={inForce} onClose={() => setIsSaving(false)} />}
      <LeaveDialog onSave={() => setIsSaving(true)} />
    </>
  )
}
