/** Ends beyond the edges of the screen, waiting there: each with its quote and the way to it. A drag may let go over one. */
import { useLingui } from '@lingui/react/macro'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { goToEnd } from '../commands/relation.ts'
import type { Docked } from '../surface/arcs/dock-watch.ts'
import { useReading, useSession, useSpansVersion } from './session-context.tsx'

/** More would cover the text. */
const MOST = 5

export function Dock() {
  const docked = useReading((state) => state.docked)
  return (
    <>
      <Edge edge="above" all={docked} />
      <Edge edge="below" all={docked} />
    </>
  )
}

function Edge({ edge, all }: { edge: Docked['edge']; all: readonly Docked[] }) {
  const session = useSession()
  const { t } = useLingui()
  useSpansVersion()
  const ends = all.filter((one) => one.edge === edge).flatMap(({ span }) => session.model.get(span) ?? [])
  if (ends.length === 0) return null
  const nearest = edge === 'above' ? ends.sort((a, b) => a.start - b.start).slice(-MOST) : ends.sort((a, b) => a.start - b.start).slice(0, MOST)
  return (
    <div className={`dock ${edge}`} role="group" aria-label={edge === 'above' ? t`Ends further up` : t`Ends further down`}>
      {nearest.map(({ span }) => {
        const label = session.labelTitle(span.label)
        const { quote } = span
        return (
          <button
            key={span.id} type="button" className="dock-end" data-dock={span.id} style={{ '--c': session.color(span.label) } as React.CSSProperties}
            aria-label={edge === 'above' ? t`Up to ${label}: ${quote}` : t`Down to ${label}: ${quote}`}
            onClick={() => { goToEnd(session, span.id); session.focusText() }}
          >
            {edge === 'above' ? <ArrowUp /> : <ArrowDown />}
            <bdi className="dock-label">{label}</bdi>
            <bdi className="dock-quote one-line">{quote}</bdi>
          </button>
        )
      })}
    </div>
  )
}
