/** The selected text with its exact place, what keys do now, and whether it is saved. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { covered } from '#core/spans/cursor.ts'
import type { Unit } from '#core/spans/units.ts'
import type { Relation } from '#core/relations/relation.ts'
import type { Entry } from '../model/span-model.ts'
import { describeRelation } from '../relations/describe.ts'
import { chosenSuggestion } from '../model/suggesting.ts'
import { useSaved } from '../../../state/saved.ts'
import { formatNumber } from '../../../ui/format.ts'
import { Kbd } from '../../../ui/kbd.tsx'
import { useReading, useSelected, useSession } from './session-context.tsx'

export function StatusLine() {
  const picking = useReading((state) => state.picking)
  const refusal = useReading((state) => state.refusal)
  return (
    <footer className="status-line">
      {picking === null ? <Selection /> : (
        <>
          <span className="status-ask" role="status">{picking.prompt}</span>
          {refusal === null
            ? <span className="status-unit"><Kbd keys="Tab" /> {picking.legal === undefined ? <Trans>next span</Trans> : <Trans>next that may stand here</Trans>} <Kbd keys="Enter" /> <Trans>takes it</Trans> {picking.skip !== undefined && <><Kbd keys="Delete" /> <Trans>leaves it out</Trans> </>}<Kbd keys="Escape" /> <Trans>gives up</Trans></span>
            : <span className="status-refusal">{refusal}</span>}
        </>
      )}
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
  const relation = useReading((state) => (state.relation === null ? undefined : state.relations.find(({ id }) => id === state.relation)))
  const unit = useReading((state) => state.unit)
  const refusal = useReading((state) => state.refusal)
  const isSuggested = useReading(chosenSuggestion) !== null
  const extent = entry ?? (cursor === null ? null : covered(cursor))
  const units: Record<Unit, string> = { letter: t`by letter`, word: t`by word`, phrase: t`by phrase`, sentence: t`by sentence`, paragraph: t`by paragraph` }
  if (relation !== undefined) return <RelationLine relation={relation} />
  if (extent === null) return refusal !== null ? <span className="status-refusal">{refusal}</span> : <span className="muted"><Trans>Drag over words, or move with the arrows; then press a digit.</Trans></span>
  const [start, end] = session.store.toCodePoints(extent)
  const quote = entry !== null && entry.parts.length > 1 ? entry.span.quote : session.store.slice(extent)
  return (
    <>
      <bdi className="status-quote one-line">{ends(quote)}</bdi>
      <span className="num status-place"><bdi dir="ltr">{formatNumber(start)}–{formatNumber(end)}</bdi> · <Plural value={end - start} one="# character" other="# characters" /></span>
      {refusal === null && isSuggested ? <span className="status-unit"><Kbd keys="Enter" /> <Trans>accepts</Trans> <Kbd keys="Delete" /> <Trans>rejects</Trans> <Kbd keys="Space" /> <Trans>skips</Trans></span> : refusal !== null ? <span className="status-refusal">{refusal}</span> : <Acts entry={entry} unit={units[unit]} />}
    </>
  )
}

/** The selected relation in words, and the keys that lead along it. */
function RelationLine({ relation }: { relation: Relation }) {
  const session = useSession()
  const refusal = useReading((state) => state.refusal)
  return (
    <>
      <bdi className="status-quote one-line">{describeRelation(session, relation)}</bdi>
      {refusal !== null
        ? <span className="status-refusal">{refusal}</span>
        : <span className="status-unit"><Kbd keys="Tab" /> <Trans>next end</Trans> <Kbd keys="Enter" /> <Trans>goes there</Trans> <Kbd keys="Shift+Y" /> <Trans>next relation</Trans></span>}
    </>
  )
}

/** What the keys would do now: to the selected span, or to the words under the cursor. */
function Acts({ entry, unit }: { entry: Entry | null; unit: string }) {
  const session = useSession()
  const edge = useReading((state) => state.edge)
  if (entry === null) return <><span className="status-unit">{unit}</span><span className="status-unit"><Trans>a digit tags</Trans></span></>
  if (!session.isMine(entry)) return <span className="status-unit"><Trans>by <bdi>{session.annotatorName(entry.span.annotator)}</bdi> · a digit makes your own</Trans></span>
  return (
    <>
      <span className="status-unit"><Trans>a digit relabels</Trans></span>
      <span className="status-unit">{edge === 'start' ? <Trans>start edge</Trans> : <Trans>end edge</Trans>} <Kbd keys="Alt+ArrowLeft" /> <Kbd keys="Alt+ArrowRight" /> <Trans>{unit}, other edge</Trans> <Kbd keys="E" /></span>
    </>
  )
}

/** Letters of a long quote that are shown from its start and from its end: both edges are what one looks for. */
const HEAD = 34
const TAIL = 18

function ends(quote: string): string {
  const letters = [...quote]
  return letters.length <= HEAD + TAIL + 3 ? quote : `${letters.slice(0, HEAD).join('').trimEnd()} … ${letters.slice(-TAIL).join('').trimStart()}`
}

/** Said only after the project has answered. */
function Saved() {
  const pending = useSaved((state) => state.pending)
  return <span className={pending > 0 ? 'status-saved busy' : 'status-saved'}>{pending > 0 ? <Trans>saving…</Trans> : <Trans>saved</Trans>}</span>
}
