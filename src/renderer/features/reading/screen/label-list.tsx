/** The labels as a list at the words that are picked, for labels without a key and for hands that do not know the keys yet. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type RefObject, useLayoutEffect, useMemo, useRef } from 'react'
import { tag } from '../commands/tag.ts'
import { offeredLabels, type OfferedLabel } from '../model/offered-labels.ts'
import type { ReadingSession } from '../model/reading-session.ts'
import { useRecentLabels } from '../model/recent-labels.ts'
import { type KeyedItem, KeyedList } from './keyed-list.tsx'
import { useReading, useSession } from './session-context.tsx'

export function LabelList({ strip }: { strip: RefObject<HTMLElement | null> }) {
  const session = useSession()
  const { t } = useLingui()
  const isOpen = useReading((state) => state.choosing === 'label')
  const recent = useRecentLabels((state) => state.labels)
  const offered = useMemo(() => offeredLabels(session.parts.codebook, recent), [session, recent])
  const item = (shown: 'path' | 'depth') => ({ label, depth, above, key }: OfferedLabel): KeyedItem =>
    ({ id: label.id, title: label.title, detail: label.definition, key, color: session.color(label.id), ...(shown === 'path' ? { path: above } : { depth }) })
  const all = offered.all.map(item('depth'))
  const groups = offered.recent.length === 0
    ? [{ title: null, items: all }]
    : [{ title: <Trans>Given last</Trans>, items: offered.recent.map(item('path')) }, { title: <Trans>All labels</Trans>, items: all }]
  const anchor = useRef<HTMLSpanElement>(null)
  const place = isOpen ? startOf(session) : null
  useLayoutEffect(() => {
    if (anchor.current === null || place === null) return
    const { style } = anchor.current
    style.insetInlineStart = `${getComputedStyle(anchor.current).direction === 'rtl' ? innerWidth - place.x : place.x}px`
    style.insetBlockStart = `${place.y}px`
    style.blockSize = `${place.height}px`
  })
  return (
    <>
      <span ref={anchor} className="choice-anchor" aria-hidden="true" />
      <KeyedList
        label={t`Labels`}
        groups={groups}
        anchor={place === null ? strip : anchor}
        placement={place === null ? 'top end' : place.isRtl ? 'bottom right' : 'bottom left'}
        isOpen={isOpen}
        onClose={() => session.state.setState({ choosing: null })}
        onTake={(label) => tag(session, label)}
        onExplain={(label) => session.state.setState({ explaining: label })}
      />
    </>
  )
}

interface Place { readonly x: number; readonly y: number; readonly height: number; readonly isRtl: boolean }

/** Where the picked words begin on the screen (pixels), at the side from which they are read; `null` where that is not to be seen. */
function startOf(session: ReadingSession): Place | null {
  const { surface, picked } = session
  if (surface === null || picked === null || !surface.sees(picked.start)) return null
  const paragraph = surface.view.paragraphs[session.store.paragraphAt(picked.start)]
  const rect = surface.view.range({ start: picked.start, end: Math.min(picked.end, picked.start + 1) }).getClientRects()[0]
  if (rect === undefined) return null
  const isRtl = paragraph?.dir === 'rtl'
  return { x: isRtl ? rect.right : rect.left, y: rect.top, height: rect.height, isRtl }
}
