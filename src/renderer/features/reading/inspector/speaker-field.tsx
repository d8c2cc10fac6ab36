/** Who says what a claim states: an actor, the words that name them, and whether they are only understood. */
import { Trans, useLingui } from '@lingui/react/macro'
import { Crosshair, X } from 'lucide-react'
import type { Speaker } from '#core/spans/span.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/field.tsx'
import { selectSpan } from '../commands/select.ts'
import type { Entry } from '../model/span-model.ts'
import { pickSpan } from '../commands/pick.ts'
import { useSession } from '../screen/session-context.tsx'
import { ActorField } from './registry-fields.tsx'

const NOBODY: Speaker = { actor: null, mention: null, implied: false }
const isEmpty = (speaker: Speaker): boolean => speaker.actor === null && speaker.mention === null && !speaker.implied

export interface SpeakerFieldProps {
  readonly title: string
  readonly entry: Entry
  readonly speaker: Speaker | null
  readonly isDisabled: boolean
  readonly onChange: (speaker: Speaker | null) => void
}

export function SpeakerField({ title, entry, speaker, isDisabled, onChange }: SpeakerFieldProps) {
  const session = useSession()
  const { t } = useLingui()
  const now = speaker ?? NOBODY
  const mention = now.mention === null ? undefined : session.model.get(now.mention)
  const change = (patch: Partial<Speaker>): void => {
    const next = { ...now, ...patch }
    onChange(isEmpty(next) ? null : next)
  }
  const pick = (): void => pickSpan(session, entry.span.id, t`Choose the words that name the speaker, or tag them`, (span) => change({ mention: span, implied: false }))
  return (
    <div className="speaker" data-part="speaker">
      <ActorField label={title} id={now.actor} suggestion={mention?.span.quote ?? null} placeholder={t`Who says it (K)`} isDisabled={isDisabled} onChange={(actor) => change({ actor })} />
      <div className="speaker-mention">
        {now.mention !== null ? (
          <>
            <button type="button" className="mention-link one-line" dir="auto" onClick={() => selectSpan(session, now.mention!)}>{mention?.span.quote ?? <Trans>a removed span</Trans>}</button>
            {!isDisabled && <IconButton label={t`Forget where they are named`} icon={<X />} onPress={() => change({ mention: null })} />}
          </>
        ) : (
          <>
            {!isDisabled && <Button kind="quiet" icon={<Crosshair />} onPress={pick}><Trans>Named here…</Trans></Button>}
            {!isDisabled && <Checkbox isSelected={now.implied} onChange={(implied) => change({ implied })}><Trans>Only implied</Trans></Checkbox>}
            {isDisabled && now.implied && <span className="muted"><Trans>Only implied</Trans></span>}
          </>
        )}
      </div>
    </div>
  )
}
