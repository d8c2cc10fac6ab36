/** How much is suggested in the article, apart from what is annotated; the switch that shows it, and the way to what suggests. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useDialogs } from '../../../state/dialogs.ts'
import { Button } from '../../../ui/button.tsx'
import { Switch } from '../../../ui/field.tsx'
import { Kbd } from '../../../ui/kbd.tsx'
import { chosenSuggestion } from '../model/suggesting.ts'
import { showSuggestions, stepSuggestion } from '../commands/suggest.ts'
import { useReading, useSession } from '../screen/session-context.tsx'
import './suggestion-card.css'

export function SuggestionsCard() {
  const session = useSession()
  const { t } = useLingui()
  const { shown, items, training, troubles } = useReading((state) => state.suggesting)
  const isChosen = useReading(chosenSuggestion) !== null
  const open = useDialogs((state) => state.open)
  if (isChosen) return null
  const skipped = items.filter((one) => one.skipped).length
  return (
    <section className="card faint" aria-label={t`Suggestions`}>
      <Switch isSelected={shown} onChange={(on) => showSuggestions(session, on)}><Trans>Suggestions</Trans> <Kbd keys="Alt+Z" /></Switch>
      {shown && (
        <div className="suggestion-state" role="status">
          <span>
            <Plural value={items.length} _0="Nothing is suggested here." one="# suggestion here; it is no annotation until you accept it." other="# suggestions here; they are no annotations until you accept them." />
            {skipped > 0 && <> <Plural value={skipped} one="# was skipped." other="# were skipped." /></>}
          </span>
          {training?.state === 'training' && <span className="muted"><Trans>Learning from the annotations…</Trans></span>}
          {training?.state === 'failed' && <span className="suggestion-trouble"><Trans>Learning failed: {training.problem}</Trans></span>}
        </div>
      )}
      {shown && troubles.map(({ rule, reason }) => <p key={rule} className="suggestion-trouble"><bdi>{rule}</bdi>: {reason}</p>)}
      <div className="suggestion-answers">
        {shown && items.length > 0 && <Button keys="Z" onPress={() => { stepSuggestion(session, 'forward'); session.focusText() }}><Trans>Next</Trans></Button>}
        <Button kind="quiet" onPress={() => open({ kind: 'suggestions' })}><Trans>Rules and sources…</Trans></Button>
      </div>
    </section>
  )
}
