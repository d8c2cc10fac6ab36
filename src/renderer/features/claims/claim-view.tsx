/** One claim: its wording, a note on it, and all its mentions. */
import { Trans, useLingui } from '@lingui/react/macro'
import { Pencil, Trash2 } from 'lucide-react'
import { type RefObject, useEffect, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { ClaimFacts, type ClaimRow } from './claim-list.tsx'
import { MentionList } from './mention-list.tsx'

interface ClaimViewProps {
  claim: ClaimRow
  mentionsRef: RefObject<HTMLDivElement | null>
  onReword(): void
  onNote(note: string): void
  onRemove(): void
}

export function ClaimView({ claim, mentionsRef, onReword, onNote, onRemove }: ClaimViewProps) {
  const { t } = useLingui()
  const [note, setNote] = useState(claim.note ?? '')
  useEffect(() => setNote(claim.note ?? ''), [claim.note])
  const commit = (): void => {
    if (note.trim() !== (claim.note ?? '')) onNote(note.trim())
  }
  return (
    <section className="claim-view" aria-label={t`Claim`}>
      <header className="claim-head">
        <h2 className="claim-wording" dir="auto">{claim.text}</h2>
        <ClaimFacts claim={claim} />
        <div className="claim-tools">
          <Button icon={<Pencil />} keys="F2" onPress={onReword}><Trans>Reword</Trans></Button>
          <Button kind="danger" icon={<Trash2 />} keys="Delete" onPress={onRemove}><Trans>Remove</Trans></Button>
        </div>
        <TextField label={<Trans>Note</Trans>} value={note} onChange={setNote} onBlur={commit} onKeyDown={(event) => { if (event.key === 'Enter') commit() }} maxLength={2000} placeholder={t`What counts as this claim, and what does not`} />
      </header>
      <MentionList claim={claim.id} expected={claim.mentions} listRef={mentionsRef} />
    </section>
  )
}
