/** Ties the painted text to the state of the screen: whatever changes there is drawn with the next frame. */
import { covered, isExtended } from '#core/spans/cursor.ts'
import type { Region } from '#core/articles/article.ts'
import type { ReadingSurface } from '../surface/reading-surface.ts'
import type { Extent } from '../surface/text-store.ts'
import type { Tag } from '../surface/tag-layer.ts'
import { arcsInFocus, drawnRelations } from '../relations/drawn.ts'
import type { ReadingSession } from './reading-session.ts'
import type { ReadingState } from './reading-state.ts'
import { chosenExtents, chosenSuggestion } from './suggesting.ts'

function drawCursor(session: ReadingSession, surface: ReadingSurface, { cursor, selected, picking }: ReadingState): void {
  const shown = selected === null || (picking !== null && session.candidate !== null) ? cursor : null
  surface.mark('mark-cursor', shown === null || isExtended(shown) ? [] : [covered(shown)])
  surface.mark('mark-pick', shown !== null && isExtended(shown) ? [covered(shown)] : [])
  session.refreshEmphasis()
}

/** What the selected span, or the ends of the selected relation, are related to, as ascending extents that do not overlap. */
function relatedTo(session: ReadingSession, { selected, relation }: ReadingState, surface: ReadingSurface): Extent[] {
  const refs = new Set(relation !== null ? surface.relations.spans(relation) : selected === null ? [] : surface.relations.on(selected).flatMap(({ id }) => surface.relations.spans(id)))
  if (selected !== null) refs.delete(selected)
  const parts = [...refs].flatMap((ref) => session.model.get(ref)?.parts ?? []).sort((a, b) => a.start - b.start)
  const joined: { start: number; end: number }[] = []
  for (const { start, end } of parts) {
    const last = joined.at(-1)
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end)
    else joined.push({ start, end })
  }
  return joined
}

/** Arcs, what they lead to, and which of their ends wait at the edges of the screen. */
function drawRelations(session: ReadingSession, surface: ReadingSurface, state: ReadingState, before: ReadingState | null): void {
  const isOther = before === null || state.relations !== before.relations || state.hidden !== before.hidden || state.stances !== before.stances || state.loaded !== before.loaded
  if (isOther) surface.relate(drawnRelations(session))
  if (!isOther && state.selected === before.selected && state.relation === before.relation && state.pointed === before.pointed && state.arcs === before.arcs) return
  const focus = arcsInFocus(session)
  surface.focusArcs(focus, state.arcs)
  surface.mark('mark-related', relatedTo(session, state, surface))
  if (!surface.isLinking) surface.watch([...new Set(focus.flatMap((id) => surface.relations.spans(id)))])
}

/** What is drawn changes only where suggestions do, or the chosen one. */
function drawSuggestions(surface: ReadingSurface, state: ReadingState): void {
  const { shown, items } = state.suggesting
  const chosen = chosenSuggestion(state)
  const parts = chosen === null ? null : chosenExtents(chosen, state.cursor)
  surface.suggest({ items: shown ? items : [], chosen: chosen?.id ?? null, parts: parts === chosen?.extents ? null : parts })
}

/** The browser's own selection follows, so that copying, its menu and assistive technology find the same text. */
function followNative(session: ReadingSession, surface: ReadingSurface): void {
  const picked = session.picked
  const { host } = surface.view
  const selection = host.ownerDocument.getSelection()
  if (selection === null || picked === null || picked.end <= picked.start || !host.contains(host.ownerDocument.activeElement)) return
  const range = surface.view.range(picked)
  selection.setBaseAndExtent(range.startContainer, range.startOffset, range.endContainer, range.endOffset)
}

export function bindSurface(session: ReadingSession, surface: ReadingSurface): () => void {
  const draw = (state: ReadingState, before: ReadingState | null): void => {
    if (before === null || state.cursor !== before.cursor || state.selected !== before.selected || state.edge !== before.edge || state.picking !== before.picking) drawCursor(session, surface, state)
    drawRelations(session, surface, state, before)
    if (before === null || state.suggesting !== before.suggesting || state.cursor !== before.cursor || state.selected !== before.selected) drawSuggestions(surface, state)
    if (before === null || state.find !== before.find) {
      surface.mark('mark-hit', state.find?.hits ?? [])
      const current = state.find?.hits[state.find.current]
      surface.mark('mark-hit-current', current === undefined ? [] : [current])
    }
    if (before === null || state.invisibles !== before.invisibles) session.refreshTags()
  }
  draw(session.state.getState(), null)
  const stops = [
    session.state.subscribe(draw),
    session.panels.state.subscribe((state, before) => { if (state.cursor !== before.cursor || state.selected !== before.selected) followNative(session, surface) }),
  ]
  return () => { for (const stop of stops) stop() }
}

/** Regions as extents to grey and tags to name them; a title is not greyed but set larger. */
export function drawRegions(session: ReadingSession, surface: ReadingSurface, regions: readonly Region[], kindName: (kind: string) => string): void {
  const extents = regions.map((region) => ({ ...session.store.fromCodePoints([region.start, region.end]), kind: region.kind })).sort((a, b) => a.start - b.start)
  surface.mark('mark-region', extents.filter((extent) => extent.kind !== 'title'))
  surface.setTitles(extents.filter((extent) => extent.kind === 'title'))
  session.regionTags = extents.filter((extent) => extent.kind !== 'title').map(({ start, end, kind }): Tag => ({ start, end, text: kindName(kind), kind: 'region', title: kindName(kind) }))
  session.refreshTags()
}
