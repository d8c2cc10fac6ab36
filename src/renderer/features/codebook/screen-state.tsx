/** Which version is in force, whether the draft differs from it, and what to do about it. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Braces, Save, Undo2 } from 'lucide-react'
import { useState } from 'react'
import type { Codebook } from '#core/codebook/codebook.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { ConfirmDialog } from '../../ui/dialog.tsx'
import { isChanged, isSameCodebook, useDraft } from './model/draft.ts'
import { useEditing } from './model/editing.tsx'

export function ScreenState({ inForce, hasSource, onSource, onSave }: { inForce: Codebook; hasSource: boolean | null; onSource(): void; onSave(): void }) {
  const { t } = useLingui()
  const { draft, problems } = useEditing()
  const [isAsking, setIsAsking] = useState(false)
  const changed = isChanged(draft)
  const isOld = draft.base.version !== inForce.version || !isSameCodebook(draft.base, inForce)
  return (
    <div className="cb-state">
      <span role="status">
        {draft.broken.length > 0 ? <span className="cb-bad"><Trans>The source cannot be read</Trans></span>
          : problems.length > 0 ? <span className="cb-bad"><Plural value={problems.length} one="# problem" other="# problems" /></span>
            : changed ? <span className="cb-changed"><Trans>Draft, not saved</Trans></span> : <Trans>Version {inForce.version} in force</Trans>}
      </span>
      {isOld && changed && <Button onPress={() => useDraft.getState().rebase(inForce)}><Trans>Take the draft onto version {inForce.version}</Trans></Button>}
      {hasSource !== null && <IconButton label={t`Source`} keys="Mod+J" icon={<Braces />} pressed={hasSource} onPress={onSource} />}
      {changed && <Button kind="quiet" icon={<Undo2 />} onPress={() => setIsAsking(true)}><Trans>Discard…</Trans></Button>}
      <Button kind="primary" icon={<Save />} keys="Mod+S" isDisabled={!changed} onPress={onSave}><Trans>Save…</Trans></Button>
      <ConfirmDialog title={<Trans>Discard the draft?</Trans>} confirm={<Trans>Discard</Trans>} isOpen={isAsking} onClose={() => setIsAsking(false)} onConfirm={() => useDraft.getState().discard()}>
        <Trans>Everything that was changed since version {draft.base.version} goes, in the form, the source and the guidelines.</Trans>
      </ConfirmDialog>
    </div>
  )
}
