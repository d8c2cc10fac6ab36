/** Everything that is annotated, beside the text: found by typing, gone through by the arrows, opened with Enter. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useDeferredValue, useEffect, useId, useMemo, useRef, useState } from 'react'
import { GROUPINGS, type Grouping } from '#contract/listing.ts'
import { meantKey } from '../../../ui/shortcut.ts'
import { selectSpan } from '../commands/select.ts'
import { useScreenLayout } from '../model/screen-layout.ts'
import { useReading, useSession, useSpansVersion } from '../screen/session-context.tsx'
import { articleGroups } from './article-groups.ts'
import { type ListItem, type ListLine, linesOf, stepLineBy } from './list-line.ts'
import { GroupLine, ItemLine } from './list-lines.tsx'
import { useListSettings } from './list-settings.ts'
import { useCorpusGroups } from './use-corpus-groups.ts'
import { useListNames } from './use-names.ts'
import './list.css'

/** Heights of lines (pixels). */
const GROUP = 32
const ITEM = 62
/** Lines that a page key goes by. */
const SCREEN = 8

export function AnnotationList() {
  const { t } = useLingui()
  const session = useSession()
  const { by, scope, setBy, setScope } = useListSettings()
  const [filter, setFilter] = useState('')
  const [active, setActive] = useState(0)
  const { isOpen, toggle, open } = useOpenGroups(scope, by)
  const lines = useLines(filter, isOpen, open)
  const scroller = useRef<HTMLDivElement>(null)
  const virtual = useVirtualizer({ count: lines.all.length, getScrollElement: () => scroller.current, estimateSize: (at) => (lines.all[at]?.kind === 'group' ? GROUP : ITEM), overscan: 8, getItemKey: (at) => keyOf(lines.all[at], at) })
  const field = useRef<HTMLInputElement>(null)
  const id = useId()
  const at = Math.min(active, Math.max(0, lines.all.length - 1))
  const request = useScreenLayout((state) => state.listAsked)
  useEffect(() => { if (request > 0) field.current?.focus() }, [request])
  useEffect(() => { if (lines.more !== null && at > lines.all.length - SCREEN) lines.more() })

  const go = (item: ListItem): void => {
    if (item.article !== session.parts.article.id || (item.span !== null && session.model.get(item.span) === undefined)) return session.parts.openArticle(item.article, item.span)
    if (item.span !== null) selectSpan(session, item.span)
    session.focusText()
  }
  const run = (line: ListLine | undefined): void => {
    if (line?.kind === 'group') toggle(line.group.key)
    else if (line !== undefined) go(line.item)
  }
  const move = (to: number): void => {
    setActive(to)
    virtual.scrollToIndex(to, { align: 'auto' })
    const line = lines.all[to]
    const entry = line?.kind === 'item' && line.item.article === session.parts.article.id && line.item.span !== null ? session.model.get(line.item.span) : undefined
    if (entry !== undefined) void session.surface?.reveal({ start: entry.start, end: entry.end })
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: SCREEN, PageUp: -SCREEN }
    const by = event.altKey || event.ctrlKey || event.metaKey ? undefined : steps[meantKey(event.nativeEvent)]
    if (by !== undefined) move(stepLineBy(lines.all.length, at, by))
    else if (event.key === 'Enter') run(lines.all[at])
    else if (event.key === 'Escape' && filter !== '') setFilter('')
    else if (event.key === 'Escape') session.focusText()
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  const titles: Record<Grouping, string> = { label: t`Label`, position: scope === 'corpus' ? t`Article` : t`Place`, target: t`Target`, holder: t`Holder`, claim: t`Claim` }
  return (
    <div className="annotations">
      <div className="annotations-head">
        <input ref={field} className="annotations-filter" type="search" dir="auto" role="combobox" aria-haspopup="tree" aria-expanded="true" aria-controls={`${id}-lines`} aria-activedescendant={lines.all.length === 0 ? undefined : `${id}-${at}`} aria-label={t`Find an annotation`} placeholder={t`Type to find`} value={filter} onChange={(event) => { setFilter(event.target.value); setActive(0) }} onKeyDown={onKeyDown} />
        <div className="annotations-choices">
          <label><span className="visually-hidden"><Trans>Group by</Trans></span>
            <select className="annotations-select" value={by} onChange={(event) => { setBy(event.target.value as Grouping); setActive(0) }}>
              {GROUPINGS.map((one) => <option key={one} value={one}>{titles[one]}</option>)}
            </select>
          </label>
          <label><span className="visually-hidden"><Trans>Where</Trans></span>
            <select className="annotations-select" value={scope} onChange={(event) => { setScope(event.target.value as 'article' | 'corpus'); setActive(0) }}>
              <option value="article">{t`this article`}</option>
              <option value="corpus">{t`all articles`}</option>
            </select>
          </label>
        </div>
      </div>
      <div className="annotations-scroll" ref={scroller} tabIndex={-1}>
        <div id={`${id}-lines`} role="tree" aria-label={t`Annotations`} className="annotations-lines" style={{ blockSize: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((place) => {
            const line = lines.all[place.index]
            if (line === undefined) return null
            return (
              <div key={place.key} id={`${id}-${place.index}`} role="treeitem" tabIndex={-1} aria-level={line.kind === 'group' ? 1 : 2} aria-selected={place.index === at} aria-expanded={line.kind === 'group' ? line.isOpen : undefined} aria-setsize={lines.all.length} aria-posinset={place.index + 1} className={`annotations-line ${line.kind}`} style={{ insetBlockStart: place.start, blockSize: place.size }} onMouseDown={(event) => event.preventDefault()} onClick={() => { setActive(place.index); run(line) }}>
                {line.kind === 'group' ? <GroupLine group={line.group} isOpen={line.isOpen} /> : <ItemLine item={line.item} isLabelled={by !== 'label'} />}
              </div>
            )
          })}
        </div>
        {lines.all.length === 0 && <p className="annotations-empty muted">{lines.isLoading ? <Trans>Looking…</Trans> : <Trans>Nothing annotated here, or nothing that holds these words.</Trans>}</p>}
      </div>
      <p className="annotations-count muted" role="status">{scope === 'article' ? <Plural value={lines.total} one="# annotation" other="# annotations" /> : <Plural value={lines.groups} one="# group" other="# groups" />}</p>
    </div>
  )
}

const keyOf = (line: ListLine | undefined, at: number): string | number => (line === undefined ? at : line.kind === 'group' ? `group ${line.group.key}` : `${line.group} ${line.item.id}`)

/** In an article all groups are open until one is closed; over all articles one at a time. */
function useOpenGroups(scope: 'article' | 'corpus', by: Grouping) {
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set())
  const [open, setOpen] = useState<string | null>(null)
  useEffect(() => { setClosed(new Set()); setOpen(null) }, [scope, by])
  const toggle = (key: string): void => {
    if (scope === 'corpus') setOpen((now) => (now === key ? null : key))
    else setClosed((now) => { const next = new Set(now); if (!next.delete(key)) next.add(key); return next })
  }
  return { isOpen: (key: string) => (scope === 'corpus' ? open === key : !closed.has(key)), toggle, open }
}

function useLines(typed: string, isOpen: (key: string) => boolean, open: string | null) {
  const session = useSession()
  const { by, scope } = useListSettings()
  const filter = useDeferredValue(typed)
  const version = useSpansVersion()
  const stances = useReading((state) => state.stances)
  const hidden = useReading((state) => state.hidden)
  const names = useListNames()
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the spans change in place, and their version says when
  const here = useMemo(() => (scope === 'article' ? articleGroups(session, by, stances.filter(({ annotator }) => !hidden.has(annotator)), filter, names) : []), [session, scope, by, stances, hidden, filter, names, version])
  const corpus = useCorpusGroups(by, open, filter, names, scope === 'corpus')
  const groups = scope === 'article' ? here : corpus.groups
  return { all: linesOf(groups, isOpen), groups: groups.length, total: here.reduce((sum, { count }) => sum + count, 0), more: scope === 'corpus' ? corpus.more : null, isLoading: scope === 'corpus' && corpus.isLoading }
}
