/** One stance in two lines, which open: one's own as fields, somebody else's as text. */
import { useLingui } from '@lingui/react/macro'
import { ChevronDown, ChevronRight, Trash2 } from 'lucide-react'
import { useState } from 'react'
import type { Stance } from '#core/stance/stance.ts'
import { Avatar } from '../../../ui/avatar.tsx'
import { IconButton } from '../../../ui/button.tsx'
import { removeStance } from '../commands/write-stances.ts'
import { useSession } from '../screen/session-context.tsx'
import { StanceFacts } from './stance-facts.tsx'
import { StanceFields } from './stance-fields.tsx'
import { StanceSummary } from './stance-summary.tsx'

export function StanceCard({ stance, isNew }: { stance: Stance; isNew: boolean }) {
  const session = useSession()
  const { t } = useLingui()
  const [isOpen, setOpen] = useState(isNew)
  const isMine = stance.annotator === session.parts.me.id
  const editable = isMine && session.parts.readOnly === null
  const name = session.annotatorName(stance.annotator)
  const annotator = session.parts.annotators.find((one) => one.id === stance.annotator)
  return (
    <section className={editable ? 'card stance' : 'card stance read-only'} aria-label={isMine ? t`Stance` : t`Stance by ${name}`}>
      <header className="stance-head">
        <button type="button" className="more-button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{isOpen ? <ChevronDown /> : <ChevronRight />}<StanceSummary stance={stance} /></button>
        {editable && <IconButton label={t`Remove this stance`} icon={<Trash2 />} placement="start" onPress={() => removeStance(session, stance)} />}
        {!isMine && annotator !== undefined && <span title={name}><Avatar annotator={annotator} /></span>}
      </header>
      {isOpen && (editable ? <StanceFields stance={stance} isNew={isNew} /> : <StanceFacts stance={stance} />)}
    </section>
  )
}
