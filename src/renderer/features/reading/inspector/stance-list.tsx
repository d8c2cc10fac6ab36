/** The stances of the article, or those that stand on the selected span. */
import { Trans, useLingui } from '@lingui/react/macro'
import { Plus } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../ui/button.tsx'
import { beginStance } from '../commands/write-stances.ts'
import type { Entry } from '../model/span-model.ts'
import { useReading, useSession } from '../screen/session-context.tsx'
import { StanceCard } from './stance-card.tsx'

export function StanceList({ span }: { span: Entry | null }) {
  const session = useSession()
  const { t } = useLingui()
  const [fresh, setFresh] = useState<string | null>(null)
  const stances = useReading((state) => state.stances)
  const hidden = useReading((state) => state.hidden)
  const shown = stances.filter((stance) => !hidden.has(stance.annotator) && (span === null || stance.span === span.span.id || stance.evidence.includes(span.span.id)))
  const add = (): void => setFresh(beginStance(session, span?.span.id ?? null))
  return (
    <section className="card-group" aria-label={t`Stances`}>
      <header className="group-head">
        <h2 className="heading">{span === null ? <Trans>Stances of the article</Trans> : <Trans>Stances here</Trans>}</h2>
        {session.parts.readOnly === null && (
          <span data-part="stance"><Button kind="quiet" icon={<Plus />} keys="T" onPress={add}><Trans>Stance</Trans></Button></span>
        )}
      </header>
      {shown.map((stance) => <StanceCard key={stance.id} stance={stance} isNew={stance.id === fresh} />)}
      {shown.length === 0 && <p className="group-empty muted">{span === null ? <Trans>Who is for or against what here?</Trans> : <Trans>None stands on these words.</Trans>}</p>}
    </section>
  )
}
