/** The selected text with its exact place, what keys do now, and whether it is saved. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { covered } from '#core/spans/cursor.ts'
import type { Unit } from '#core/spans/units.ts'
import { useSaved } from '../../../state/saved.ts'
import { formatNumber } from '../../../ui/format.ts'
import { Kbd } from '../../../ui/kbd.tsx'
import { useReading, useSelected, useSession } from './session-context.tsx'

export function StatusLine() {
  const picking = useReading((state) => state.picking)
  return (
    <footer className="status-line">
      {picking === null ? <Selection /> : <span className="status-ask" role="status">{picking.prompt} <Kbd keys="Enter" /> <Trans>takes it</Trans> <Kbd keys="Escape" /> <Trans>gives up</Trans></span>}
      <span className="status-end">
        <Saved />
        <span><Trans>Undo</Trans> <Kbd keys="Mod+Z" /></span>
        <span><Trans>Find</Trans> <Kbd keys="Mod+F" /></span>
        <span><Trans>Keys</Trans> <Kbd keys="?" /></span>
      </span>
    </footer>
  )
}

function Selection() {
  const session = useSession()
  const { t } = useLingui()
  const entry = useSelected()
  const cursor = useReading((state) => state.cursor)
  const unit = useReading((state) => state.unit)
  const edge = useReading((state) => state.edge)
  const extent = entry ?? (cursor === null ? null : covered(cursor))
  const units: Record<Unit, string> = { letter: t`by letter`, word: t`by word`, sentence: t`by sentence`, paragraph: t`by paragraph` }
  if (extent === null) return <span className="muted"><Trans>Drag over words, or move with the arrows; then press a digit.</Trans></span>
  const [start, end] = session.store.toCodePoints(extent)
  const quote = entry !== null && entry.parts.length > 1 ? entry.span.quote : session.store.slice(extent)
  return (
    <>
      <bdi className="status-quote one-line">{quote}</bdi>
      <span className="num status-place" dir="ltr">{formatNumber(start)}–{formatNumber(end)} · <Plural value={end - start} one="# character" other="# characters" /></span>
      <span className="status-unit">{units[unit]}</span>
      {entry !== null && <span className="status-unit">{edge === 'start' ? <Trans>start edge</Trans> : <Trans>end edge</Trans>} <Kbd keys="E" /> <Kbd keys="Alt+ArrowLeft" /> <Kbd keys="Alt+ArrowRight" /></span>}
    </>
  )
}

/** Said only after the project has answered. */
function Saved() {
  const pending = useSaved((state) => state.pending)
  return <span className={pending > 0 ? 'status-saved busy' : 'status-saved'}>{pending > 0 ? <Trans>saving…</Trans> : <Trans>saved</Trans>}</span>
}
