/** The spans that show a stance: added from the text, shown by their words, taken off one by one. */
import { Trans, useLingui } from '@lingui/react/macro'
import { Crosshair, X } from 'lucide-react'
import type { Stance } from '#core/stance/stance.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { pickSpan } from '../commands/pick.ts'
import { selectSpan } from '../commands/select.ts'
import { useSession, useSpansVersion } from '../screen/session-context.tsx'

export function EvidenceField({ stance, onChange }: { stance: Stance; onChange(evidence: readonly string[]): void }) {
  const session = useSession()
  const { t } = useLingui()
  const { evidence } = stance
  const pick = (): void => {
    pickSpan(session, t`Choose a span that shows it, or tag one`, (span) => { if (!evidence.includes(span)) onChange([...evidence, span]) })
  }
  return (
    <div className="evidence" data-field>
      <span className="row-label"><Trans>Evidence</Trans></span>
      <div className="evidence-answers">
        <EvidenceLinks evidence={evidence} onRemove={(id) => onChange(evidence.filter((other) => other !== id))} />
        <Button kind="quiet" icon={<Crosshair />} onPress={pick}><Trans>Add from the text…</Trans></Button>
      </div>
    </div>
  )
}

/** The words of each span, as a way to it; with a button that takes it off where `onRemove` is given. */
export function EvidenceLinks({ evidence, onRemove }: { evidence: readonly string[]; onRemove?: (id: string) => void }) {
  const session = useSession()
  const { t } = useLingui()
  useSpansVersion()
  return (
    <ul className="evidence-list">
      {evidence.map((id) => {
        const entry = session.model.get(id)
        return (
          <li key={id} style={{ '--c': session.color(entry?.span.label ?? '') } as React.CSSProperties}>
            <button type="button" className="mention-link one-line" dir="auto" onClick={() => selectSpan(session, id)}>{entry?.span.quote ?? t`a removed span`}</button>
            {onRemove !== undefined && <IconButton label={t`Take off`} icon={<X />} onPress={() => onRemove(id)} />}
          </li>
        )
      })}
    </ul>
  )
}
