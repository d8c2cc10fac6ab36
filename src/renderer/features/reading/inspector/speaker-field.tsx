/** Who says what a claim states: an actor, the words that name them, and whether they are only understood. */
import { Trans, useLingui } from '@lingui/react/macro'
import { Crosshair, X } from 'lucide-react'
import type { Speaker } from '#core/spans/span.ts'
import { shownKey } from '../../../ui/chosen-keys.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { Checkbox } from '../../../ui/field.tsx'
import { pickSpan } from '../commands/pick.ts'
import { selectSpan } from '../commands/select.ts'
import { NOBODY, pickSpeaker, withSpeaker } from '../commands/speaker.ts'
import { useSession } from '../screen/session-context.tsx'
import type { Subject } from './subject.ts'
import { ActorField } from './registry-fields.tsx'

/** `name` is that of the attribute, `title` how the codebook calls it. */
export function SpeakerField({ title, name, subject, speaker }: { title: string; name: string; subject: Subject; speaker: Speaker | null }) {
  const session = useSession()
  const { t } = useLingui()
  const { actor, mention, implied } = speaker ?? NOBODY
  const named = mention === null ? undefined : session.model.get(mention)
  const change = (patch: Partial<Speaker>): void => subject.set(name, withSpeaker(speaker, patch))
  const pick = (): void => {
    if (subject.span !== null) pickSpeaker(session, name)
    else pickSpan(session, t`Choose the words that name the speaker, or tag them`, (span) => change({ mention: span, implied: false }))
  }
  return (
    <div className="speaker" data-part="speaker">
      <ActorField label={title} id={actor} suggestion={named?.span.quote ?? null} placeholder={t`Who says it (${shownKey('reading', 'k')})`} onChange={(chosen) => change({ actor: chosen })} />
      <div className="speaker-mention">
        {mention !== null ? (
          <>
            <button type="button" className="mention-link one-line" dir="auto" onClick={() => selectSpan(session, mention)}>{named?.span.quote ?? <Trans>a removed span</Trans>}</button>
            <IconButton label={t`Forget where they are named`} icon={<X />} onPress={() => change({ mention: null })} />
          </>
        ) : (
          <>
            <Button kind="quiet" icon={<Crosshair />} keys="Shift+K" onPress={pick}><Trans>Named here…</Trans></Button>
            <Checkbox isSelected={implied} onChange={(now) => change({ implied: now })}><Trans>Only implied</Trans></Checkbox>
          </>
        )}
      </div>
    </div>
  )
}
