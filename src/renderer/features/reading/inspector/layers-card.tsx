/** Whose spans are shown. People are told apart by letter and style of line, not by colour alone. */
import { Trans, useLingui } from '@lingui/react/macro'
import { Checkbox } from '../../../ui/field.tsx'
import { setHidden } from '../commands/screen.ts'
import { LAYER_LINES } from '../surface/highlight-sheet.ts'
import { lineOf } from '../surface/span-painter.ts'
import { useReading, useSession } from '../screen/session-context.tsx'

export function LayersCard() {
  const session = useSession()
  const { t } = useLingui()
  const hidden = useReading((state) => state.hidden)
  const { annotators, me } = session.parts
  if (annotators.length < 2) return null
  const ordered = [...annotators].sort((a, b) => Number(b.id === me.id) - Number(a.id === me.id))
  const toggle = (id: string, shown: boolean): void => {
    const next = new Set(hidden)
    if (shown) next.delete(id)
    else next.add(id)
    setHidden(session, next)
  }
  return (
    <section className="card" aria-label={t`Annotators shown`}>
      <h2 className="heading"><Trans>Annotators</Trans></h2>
      <ul className="layers">
        {ordered.map((annotator) => (
          <li key={annotator.id}>
            <Checkbox isSelected={!hidden.has(annotator.id)} onChange={(shown) => toggle(annotator.id, shown)}>
              <span className="layer"><bdi>{annotator.name}</bdi>{annotator.id === me.id && <span className="muted"><Trans>you</Trans></span>}<span className={`layer-line ${LAYER_LINES[lineOf(session.layerOf(annotator.id))]}`} aria-hidden="true" /></span>
            </Checkbox>
          </li>
        ))}
      </ul>
    </section>
  )
}
