/** What happens to annotations with this save: the plans that were made, how many each touches, and one more. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import type { LabelMove } from '#core/codebook/moves.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { useDraft } from '../model/draft.ts'
import { useEditing } from '../model/editing.tsx'
import { MergeDialog } from '../moves/merge-dialog.tsx'
import { SplitDialog } from '../moves/split-dialog.tsx'

export function Moves({ moved }: { moved: readonly number[] | null }) {
  const { t } = useLingui()
  const { draft } = useEditing()
  return (
    <section className="save-group">
      <h3 className="heading"><Trans>What becomes of annotations</Trans></h3>
      {draft.moves.length === 0 && <p className="muted"><Trans>Every annotation keeps its label.</Trans></p>}
      <ul>
        {draft.moves.map((move, index) => (
          <li key={index} className="save-move">
            <MoveWords move={move} />
            {moved !== null && move.kind !== 'retire' && <span className="cb-count"><Plural value={moved[index] ?? 0} one="# annotation" other="# annotations" /></span>}
            <IconButton label={t`Take this plan back`} icon={<X />} onPress={() => useDraft.getState().unmove(index)} />
          </li>
        ))}
      </ul>
      <AddMove />
    </section>
  )
}

function MoveWords({ move }: { move: LabelMove }) {
  switch (move.kind) {
    case 'rename': return <span><Trans><bdi>{move.from}</bdi> is renamed to <bdi>{move.to}</bdi></Trans></span>
    case 'merge': { const from = move.from.join(', '); return <span><Trans><bdi>{from}</bdi> is merged into <bdi>{move.into}</bdi></Trans></span> }
    case 'retire': return <span><Trans><bdi>{move.label}</bdi> is retired</Trans></span>
    case 'split': { const into = move.into.map(({ label, when }) => `${label} (${when.attribute}: ${when.in.join(', ')})`).join(' · '); return <span><Trans><bdi>{move.from}</bdi> is split into <bdi>{into}</bdi></Trans></span> }
  }
}

/** The same plans that the form of a label makes. */
function AddMove() {
  const { t } = useLingui()
  const { codebook } = useEditing()
  const labels = codebook.labels.filter(({ retired }) => retired !== true)
  const [kind, setKind] = useState<'merge' | 'split' | 'retire'>('merge')
  const [id, setId] = useState(labels[0]?.id ?? '')
  const [asked, setAsked] = useState(false)
  const label = labels.find((one) => one.id === id) ?? labels[0]
  if (label === undefined) return null
  const add = (): void => { if (kind === 'retire') useDraft.getState().move({ kind, label: label.id }); else setAsked(true) }
  return (
    <div className="save-add">
      <SelectField label={<Trans>What</Trans>} value={kind} options={[{ id: 'merge', name: t`Merge` }, { id: 'split', name: t`Split` }, { id: 'retire', name: t`Retire` }]} onChange={(next) => setKind(next as typeof kind)} />
      <SelectField label={<Trans>Label</Trans>} value={label.id} options={labels.map((one) => ({ id: one.id, name: one.title }))} onChange={setId} />
      <Button icon={<Plus />} isDisabled={kind === 'split' && label.attributes.length === 0} onPress={add}><Trans>Plan</Trans></Button>
      {asked && kind === 'merge' && <MergeDialog label={label} onClose={() => setAsked(false)} />}
      {asked && kind === 'split' && <SplitDialog label={label} onClose={() => setAsked(false)} />}
    </div>
  )
}
