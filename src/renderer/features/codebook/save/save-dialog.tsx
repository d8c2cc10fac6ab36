/** Before a codebook is saved: what changes, whether that makes a version, what moves with it, and what keeps it from being saved. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import type { Codebook } from '#core/codebook/codebook.ts'
import { inWords } from '../../../i18n/backend-words/in-words.ts'
import { useClient } from '../../../state/client.tsx'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/field.tsx'
import { isSameCodebook } from '../model/draft.ts'
import { useEditing } from '../model/editing.tsx'
import { CodebookDiff } from '../versions/codebook-diff.tsx'
import { Changes } from './changes.tsx'
import { Moves } from './moves.tsx'
import { Touched } from './touched.tsx'
import { useSave } from './use-save.ts'
import './save.css'

export function SaveDialog({ inForce, onClose }: { inForce: Codebook; onClose(): void }) {
  const { t } = useLingui()
  const client = useClient()
  const { draft, problems } = useEditing()
  const [why, setWhy] = useState('')
  const proposal = { base: draft.base.version, codebook: draft.codebook, moves: [...draft.moves] }
  const isReadable = draft.broken.length === 0 && problems.length === 0
  const isOld = draft.base.version !== inForce.version || !isSameCodebook(draft.base, inForce)
  const { data: plan, error } = useQuery({ queryKey: ['codebook work', 'plan', proposal], queryFn: () => client.codebook.plan(proposal), enabled: isReadable && !isOld, gcTime: 0 })
  const { isSaving, save } = useSave(onClose)
  const wrong = isReadable ? (plan?.problems ?? []) : problems
  const moved = plan?.moved.reduce((sum, count) => sum + count, 0) ?? 0
  const canSave = isReadable && !isOld && plan !== undefined && plan.problems.length === 0 && plan.changes.length > 0 && !isSaving
  return (
    <Dialog
      title={<Trans>Save the codebook</Trans>} size="wide" isOpen onClose={onClose}
      actions={(
        <>
          <span className="note" role="status">{plan !== undefined && <Outcome version={draft.base.version} changesMeaning={plan.changesMeaning} hasChanges={plan.changes.length > 0} />}</span>
          <Button onPress={onClose}><Trans>Cancel</Trans></Button>
          <Button kind="primary" isDisabled={!canSave} onPress={() => save({ ...proposal, why: why.trim() })}>{plan?.changesMeaning === true ? <Trans>Save as version {draft.base.version + 1}</Trans> : <Trans>Save</Trans>}</Button>
        </>
      )}
    >
      {isOld && <p className="save-stop" role="alert"><Trans>The codebook in force changed since you began. Close this and take your draft onto what is in force now, then look at the changes again.</Trans></p>}
      {draft.broken.length > 0 && <p className="save-stop" role="alert"><Trans>The source cannot be read. Correct it, or give it up, before saving.</Trans></p>}
      {error !== null && <p className="save-stop" role="alert">{inWords(error.message)}</p>}
      {wrong.length > 0 && (
        <div className="save-stop" role="alert">
          <p><Plural value={wrong.length} one="# problem keeps it from being saved:" other="# problems keep it from being saved:" /></p>
          <ul>{wrong.map(({ path, message }) => <li key={`${path.join('/')} ${message}`}><bdi>{inWords(message)}.</bdi></li>)}</ul>
        </div>
      )}
      <Tabs className="save-tabs">
        <TabList className="cb-tabs" aria-label={t`What is saved`}>
          <Tab id="changes" className="cb-tab"><Trans>Changes</Trans>{plan !== undefined && <span className="cb-count">{plan.changes.length}</span>}</Tab>
          <Tab id="diff" className="cb-tab"><Trans>Side by side</Trans></Tab>
          <Tab id="moves" className="cb-tab"><Trans>Annotations</Trans>{plan !== undefined && <span className="cb-count">{moved}</span>}</Tab>
        </TabList>
        <TabPanel id="changes" className="save-panel">
          <TextField label={<Trans>Why</Trans>} value={why} onChange={setWhy} maxLength={500} placeholder={t`For whoever reads the list of versions later`} />
          {plan !== undefined && <Changes changes={plan.changes} codebook={draft.codebook} toReview={plan.toReview} />}
        </TabPanel>
        <TabPanel id="diff" className="save-panel"><CodebookDiff before={draft.base} after={draft.codebook} label={t`In force, and the draft`} /></TabPanel>
        <TabPanel id="moves" className="save-panel">
          <Moves moved={plan?.moved ?? null} />
          {plan !== undefined && moved > 0 && plan.problems.length === 0 && <Touched proposal={proposal} codebook={draft.codebook} />}
        </TabPanel>
      </Tabs>
    </Dialog>
  )
}

function Outcome({ version, changesMeaning, hasChanges }: { version: number; changesMeaning: boolean; hasChanges: boolean }) {
  if (!hasChanges) return <Trans>Nothing differs from what is in force.</Trans>
  if (changesMeaning) return <Trans>What annotations mean changes, so this becomes version {version + 1}.</Trans>
  return <Trans>Nothing that annotations mean changes: it stays version {version}.</Trans>
}
