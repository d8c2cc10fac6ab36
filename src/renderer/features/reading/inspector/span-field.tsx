/** Another span of the article as an answer: chosen in the text, shown by its words. */
import { Trans, useLingui } from '@lingui/react/macro'
import { Crosshair, X } from 'lucide-react'
import { Button, IconButton } from '../../../ui/button.tsx'
import { pickSpan } from '../commands/pick.ts'
import { selectSpan } from '../commands/select.ts'
import { useSession } from '../screen/session-context.tsx'
import type { Subject } from './subject.ts'

export function SpanField({ title, name, subject, id }: { title: string; name: string; subject: Subject; id: string | null }) {
  const session = useSession()
  const { t } = useLingui()
  const pick = (): void => {
    pickSpan(session, t`${title}: choose a span, or tag the words`, (span) => {
      if (span === subject.span) session.refuse(t`A span cannot be the answer to a question about itself`)
      else subject.set(name, span)
    }, { candidate: id })
  }
  return (
    <div className="row-field" data-field>
      <span className="row-label">{title}</span>
      {id === null
        ? <Button kind="quiet" icon={<Crosshair />} aria-label={t`${title}: choose in the text`} onPress={pick}><Trans>Choose in the text…</Trans></Button>
        : (
          <span className="span-answer">
            <button type="button" className="mention-link one-line" dir="auto" onClick={() => selectSpan(session, id)}>{session.model.get(id)?.span.quote ?? t`a removed span`}</button>
            <IconButton label={t`Choose another span`} icon={<Crosshair />} onPress={pick} />
            <IconButton label={t`Take this answer back`} icon={<X />} onPress={() => subject.set(name, null)} />
          </span>
        )}
    </div>
  )
}
