/** Before claims are merged: which wording stays, and what is joined. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useState } from 'react'
import { Form, Label, Radio, RadioGroup } from 'react-aria-components'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ClaimFacts, type ClaimRow } from './claim-facts.tsx'

interface MergeDialogProps {
  /** The one whose wording is proposed to stay comes first. */
  claims: readonly ClaimRow[]
  onMerge(into: string): void
  onClose(): void
}

export function MergeDialog({ claims, onMerge, onClose }: MergeDialogProps) {
  const { t } = useLingui()
  const [into, setInto] = useState(claims[0]!.id)
  const mentions = claims.reduce((sum, claim) => sum + claim.mentions, 0)
  const merge = (): void => {
    onMerge(into)
    onClose()
  }
  return (
    <Dialog
      title={<Plural value={claims.length} one="Merge # claim" other="Merge # claims" />} isOpen size="wide" onClose={onClose}
      actions={<><Button onPress={onClose}><Trans>Cancel</Trans></Button><Button kind="primary" keys="Enter" onPress={merge}><Trans>Merge</Trans></Button></>}
    >
      <Form onSubmit={(event) => { event.preventDefault(); merge() }}>
        <RadioGroup className="merge-choices" value={into} onChange={setInto} aria-label={t`The wording that stays`}>
          <Label className="field-label"><Trans>The wording that stays</Trans></Label>
          {claims.map((claim) => (
            <Radio key={claim.id} value={claim.id} className="merge-choice" autoFocus={claim.id === claims[0]!.id}>
              <span className="merge-dot" aria-hidden="true" />
              <span className="merge-words"><span className="claim-wording-line" dir="auto">{claim.text}</span><ClaimFacts claim={claim} /></span>
            </Radio>
          ))}
        </RadioGroup>
        <p className="merge-preview">
          <Plural value={mentions} one="# mention will stand together. It stays as its annotator made it, and the merging can be taken back at any time." other="# mentions will stand together. They stay as their annotators made them, and the merging can be taken back at any time." />
        </p>
        <button type="submit" hidden />
      </Form>
    </Dialog>
  )
}
