/** Asks how the annotations of a label are parted among others, by what an attribute says. */
import { Trans, useLingui } from '@lingui/react/macro'
import { Plus, X } from 'lucide-react'
import { useState } from 'react'
import type { Condition, LabelDefinition } from '#core/codebook/codebook.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { ConditionField } from '../form/condition-field.tsx'
import { useDraft } from '../model/draft.ts'
import { useEditing } from '../model/editing.tsx'
import { withItem, withoutItem } from '../model/patch.ts'

interface Branch { readonly label: string; readonly when: Condition | undefined }

export function SplitDialog({ label, onClose }: { label: LabelDefinition; onClose(): void }) {
  const { t } = useLingui()
  const { codebook } = useEditing()
  const others = codebook.labels.filter((other) => other !== label && other.retired !== true)
  const empty: Branch = { label: others[0]?.id ?? '', when: undefined }
  const [branches, setBranches] = useState<readonly Branch[]>([empty])
  const ready = branches.flatMap(({ label: to, when }) => (when === undefined || when.in.length === 0 || to === '' ? [] : [{ label: to, when }]))
  const split = (): void => {
    useDraft.getState().move({ kind: 'split', from: label.id, into: ready })
    onClose()
  }
  return (
    <Dialog
      title={<Trans>Split <bdi>{label.title}</bdi></Trans>} size="wide" isOpen onClose={onClose}
      actions={<><Button onPress={onClose}><Trans>Cancel</Trans></Button><Button kind="primary" isDisabled={ready.length < branches.length} onPress={split}><Trans>Plan the split</Trans></Button></>}
    >
      <p><Trans>An annotation goes to the first label whose condition it meets; the others stay <bdi>{label.title}</bdi>. Nothing happens before you save. A label that is not there yet is added to the codebook first.</Trans></p>
      <ul className="cb-needs">
        {branches.map((branch, at) => (
          <li key={at}>
            <div className="cb-need">
              <SelectField label={<Trans>Becomes</Trans>} value={branch.label} options={others.map(({ id, title }) => ({ id, name: title }))} onChange={(to) => setBranches(withItem(branches, at, { ...branch, label: to }))} />
              <ConditionField label={t`where`} none={t`choose an attribute`} definitions={label.attributes} condition={branch.when} path={[]} onChange={(when) => setBranches(withItem(branches, at, { ...branch, when }))} />
            </div>
            <IconButton label={t`Take this branch away`} icon={<X />} isDisabled={branches.length === 1} onPress={() => setBranches(withoutItem(branches, at))} />
          </li>
        ))}
      </ul>
      <div><Button kind="quiet" icon={<Plus />} onPress={() => setBranches([...branches, empty])}><Trans>Add a branch</Trans></Button></div>
    </Dialog>
  )
}
