/** Asks into which label another is merged. */
import { Trans } from '@lingui/react/macro'
import { useState } from 'react'
import type { LabelDefinition } from '#core/codebook/codebook.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { useDraft } from '../model/draft.ts'
import { useEditing } from '../model/editing.tsx'

export function MergeDialog({ label, onClose }: { label: LabelDefinition; onClose(): void }) {
  const { codebook } = useEditing()
  const others = codebook.labels.filter((other) => other !== label && other.retired !== true)
  const [into, setInto] = useState(others[0]?.id ?? '')
  const merge = (): void => {
    useDraft.getState().move({ kind: 'merge', from: [label.id], into })
    onClose()
  }
  return (
    <Dialog
      title={<Trans>Merge <bdi>{label.title}</bdi> into another label</Trans>} isOpen onClose={onClose}
      actions={<><Button onPress={onClose}><Trans>Cancel</Trans></Button><Button kind="primary" isDisabled={into === ''} onPress={merge}><Trans>Plan the merge</Trans></Button></>}
    >
      <SelectField label={<Trans>Into</Trans>} value={into} options={others.map(({ id, title }) => ({ id, name: title }))} onChange={setInto} />
      <p><Trans>Every annotation of <bdi>{label.title}</bdi> becomes one of that label, with its text, attributes, notes and links. <bdi>{label.title}</bdi> itself is retired. Nothing happens before you save.</Trans></p>
    </Dialog>
  )
}
