/** The chosen suggestion: what is proposed, how sure that is and why, and the three answers. Outlined like in the text: it is no annotation. */
import { Trans, useLingui } from '@lingui/react/macro'
import { Button } from '../../../ui/button.tsx'
import { formatPercent } from '../../../ui/format.ts'
import { Reasons } from '../../../ui/reasons.tsx'
import { acceptSuggestion, answerSuggestion, proposalTitle, reviewAlike } from '../commands/suggest.ts'
import { chosenExtents, chosenSuggestion } from '../model/suggesting.ts'
import { useReading, useSession } from '../screen/session-context.tsx'
import './suggestion-card.css'

export function SuggestionCard() {
  const session = useSession()
  const { t } = useLingui()
  const suggestion = useReading(chosenSuggestion)
  const cursor = useReading((state) => state.cursor)
  const items = useReading((state) => state.suggesting.items)
  if (suggestion === null) return null
  const extents = chosenExtents(suggestion, cursor)
  const isMoved = extents !== suggestion.extents
  const words = isMoved ? session.store.slice(extents[0]!) : suggestion.quote
  const old = suggestion.kind === 'label' && suggestion.span !== null ? session.model.get(suggestion.span)?.span.label : undefined
  const place = items.indexOf(suggestion) + 1
  const total = items.length
  const back = (work: () => void) => (): void => { work(); session.focusText() }
  return (
    <section className="card suggestion-card" aria-label={t`Chosen suggestion`} style={{ '--c': suggestion.label === null ? 'var(--ink-2)' : session.color(suggestion.label) } as React.CSSProperties}>
      <header className="card-head">
        <span className="suggestion-title"><span className="swatch hollow" /><bdi>{proposalTitle(session, suggestion)}</bdi><span aria-hidden="true">?</span></span>
        <span className="card-place muted num"><Trans>suggestion {place} of {total}</Trans></span>
        {suggestion.probability !== null && <span className="num suggestion-share">{formatPercent(suggestion.probability)}</span>}
      </header>
      {old !== undefined && <p className="card-note"><Trans>In place of <bdi>{session.labelTitle(old)}</bdi></Trans></p>}
      {words !== '' && <blockquote className="quote" dir="auto">{words}</blockquote>}
      {isMoved && <p className="card-note"><Trans>With other edges: accepting counts as corrected.</Trans></p>}
      <Reasons why={suggestion.why} />
      {session.parts.readOnly === null && (
        <div className="suggestion-answers">
          <Button kind="primary" keys="Enter" onPress={back(() => acceptSuggestion(session))}><Trans>Accept</Trans></Button>
          <Button keys="Delete" onPress={back(() => answerSuggestion(session, 'rejected'))}><Trans>Reject</Trans></Button>
          <Button keys="Space" onPress={back(() => answerSuggestion(session, 'skipped'))}><Trans>Skip</Trans></Button>
          <Button kind="quiet" keys="Shift+Enter" onPress={() => reviewAlike(session)}><Trans>All like this…</Trans></Button>
        </div>
      )}
    </section>
  )
}
