/** The spans that show a stance: added from the text, shown by their words, taken off one by one. */
import { Trans, useLingui } from '@lingui/react/macro'
import { Crosshair, X } from 'lucide-react'
import type { Stance } from '#core/stance/stance.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { selectSpan } from '../commands/select.ts'
import { useSession, useSpansVersion } from '../screen/session-context.tsx'

export function EvidenceField({ stance, isDisabled, onChange }: { stance: Stance; isDisabled: boolean; onChange(evidence: readonly string[]): void }) {
  const session = useSession()
  const { t } = useLingui()
  useSpansVersion()
  const { evidence } = stance
  const pick = (): void => {
    session.state.setState({
      picking: {
        prompt: t`Choose a span that shows it, or tag one`,
        take: (span) => { if (!evidence.includes(span)) onChange([...evidence, span]) },
      },
    })
    session.focusText()
  }
  return (
    <div className="evidence">
      <span className="row-label"><Trans>Evidence</Trans></span>
      <ul className="evidence-list">
        {evidence.map((id) => {
          const entry = session.model.get(id)
          return (
            <li key={id} style={{ '--c': session.color(entry?.span.label ?? '') } as React.CSSProperties}>
              <button type="button" className="mention-link one-line" dir="auto" onClick={() => selectSpan(session, id)}>{entry?.span.quote ?? t`a removed span`}</button>
              {!isDisabled && <IconButton label={t`Take off`} icon={<X />} onPress={() => onChange(evidence.filter((other) => other !== id))} />}
            </li>
          )
        })}
        {!isDisabled && <li><Button kind="quiet" icon={<Crosshair />} onPress={pick}><Trans>Add from the text…</Trans></Button></li>}
      </ul>
    </div>
  )
}
