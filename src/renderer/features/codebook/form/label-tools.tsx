/** What becomes of a label and its annotations: merged, split, retired, brought back; one that is in no version yet can be taken away. */
import { Trans } from '@lingui/react/macro'
import { Archive, ArchiveRestore, Merge, Split, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { LabelDefinition } from '#core/codebook/codebook.ts'
import { Button } from '../../../ui/button.tsx'
import { MergeDialog } from '../moves/merge-dialog.tsx'
import { SplitDialog } from '../moves/split-dialog.tsx'
import { useDraft } from '../model/draft.ts'
import { useEditing } from '../model/editing.tsx'
import { patched, withItem, withoutItem } from '../model/patch.ts'

export function LabelTools({ label, index }: { label: LabelDefinition; index: number }) {
  const { draft, codebook, edit } = useEditing()
  const [asked, setAsked] = useState<'merge' | 'split' | null>(null)
  const { move } = useDraft.getState()
  const isNew = !draft.base.labels.some(({ id }) => id === label.id) && !draft.moves.some((one) => one.kind === 'rename' && one.to === label.id)
  const canSplit = label.attributes.length > 0 && codebook.labels.length > 1
  const bringBack = (): void => edit((it) => ({ ...it, labels: withItem(it.labels, index, patched(label, { retired: undefined })) }), null)
  return (
    <div className="cb-tools">
      {isNew
        ? <Button kind="danger" icon={<Trash2 />} onPress={() => edit((it) => ({ ...it, labels: withoutItem(it.labels, index) }), null)}><Trans>Take the label away</Trans></Button>
        : (
          <>
            <Button icon={<Merge />} isDisabled={codebook.labels.length < 2} onPress={() => setAsked('merge')}><Trans>Merge into…</Trans></Button>
            <Button icon={<Split />} isDisabled={!canSplit} onPress={() => setAsked('split')}><Trans>Split…</Trans></Button>
            {label.retired === true
              ? <Button icon={<ArchiveRestore />} onPress={bringBack}><Trans>Give it again</Trans></Button>
              : <Button kind="danger" icon={<Archive />} onPress={() => move({ kind: 'retire', label: label.id })}><Trans>Retire</Trans></Button>}
            <p className="field-help"><Trans>Its annotations are never deleted: a retired label is not offered any more and stays where it was given.</Trans></p>
          </>
        )}
      {asked === 'merge' && <MergeDialog label={label} onClose={() => setAsked(null)} />}
      {asked === 'split' && <SplitDialog label={label} onClose={() => setAsked(null)} />}
    </div>
  )
}
