/** The labels of the codebook with their keys, under the text; while a region's kind is asked for, the kinds with theirs. */
import { useLingui } from '@lingui/react/macro'
import { useMemo, useRef } from 'react'
import { REGION_KINDS } from '#core/articles/article.ts'
import { Kbd } from '../../../ui/kbd.tsx'
import { markRegion } from '../commands/region.ts'
import { tag } from '../commands/tag.ts'
import { offeredLabels } from '../model/offered-labels.ts'
import { LabelList } from './label-list.tsx'
import { LinkList } from './link-list.tsx'
import { useRegionName } from './region-names.ts'
import { useReading, useSelected, useSession } from './session-context.tsx'
import './palette.css'

export function Palette() {
  const marking = useReading((state) => state.marking)
  const strip = useRef<HTMLDivElement>(null)
  return <div ref={strip} className="palette-place">{marking ? <KindPalette /> : <LabelPalette />}<LabelList strip={strip} /><LinkList anchor={strip} /></div>
}

function LabelPalette() {
  const session = useSession()
  const { t } = useLingui()
  const selected = useSelected()
  // In the strip only a label's own key is printed: the digits that the list lends are the list's.
  const labels = useMemo(() => offeredLabels(session.parts.codebook, []).all, [session])
  return (
    <div className="palette" role="toolbar" aria-label={t`Labels`} onMouseDown={(event) => event.preventDefault()}>
      {labels.map(({ label, above, depth }) => (
        <button
          key={label.id}
          type="button"
          tabIndex={-1}
          className="palette-item"
          style={{ '--c': session.color(label.id) } as React.CSSProperties}
          title={`${[...above, label.title].join(' › ')}\n${label.definition}`}
          data-depth={depth === 0 ? undefined : depth}
          aria-pressed={selected?.span.label === label.id}
          aria-keyshortcuts={label.key ?? undefined}
          disabled={session.parts.readOnly !== null}
          onClick={(event) => { tag(session, label.id, event.shiftKey); session.focusText() }}
          onContextMenu={(event) => { event.preventDefault(); session.state.setState({ explaining: label.id }) }}
        >
          <span className="swatch" />
          <bdi>{label.title}</bdi>
          {label.key !== null && <Kbd keys={label.key} />}
        </button>
      ))}
    </div>
  )
}

function KindPalette() {
  const session = useSession()
  const { t } = useLingui()
  const regionName = useRegionName()
  const choose = (kind: (typeof REGION_KINDS)[number] | null): void => {
    void markRegion(session, kind)
    session.focusText()
  }
  return (
    <div className="palette kinds" role="toolbar" aria-label={t`Mark the selection as`} onMouseDown={(event) => event.preventDefault()}>
      <span className="palette-title">{t`Mark as`}</span>
      {REGION_KINDS.map((kind, at) => (
        <button key={kind} type="button" tabIndex={-1} className="palette-item" onClick={() => choose(kind)}>
          {regionName(kind)} <Kbd keys={String(at + 1)} />
        </button>
      ))}
      <button type="button" tabIndex={-1} className="palette-item" onClick={() => choose(null)}>{t`Body`} <Kbd keys="0" /></button>
    </div>
  )
}
