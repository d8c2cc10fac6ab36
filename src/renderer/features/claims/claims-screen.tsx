/** The claim board: the registry of claims, and for each where, when and by whom it is made, and what may be the same. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { Merge, Plus } from 'lucide-react'
import { useDeferredValue, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { MentionFilter } from '#contract/claims.ts'
import { useClient } from '../../state/client.tsx'
import { useCommands } from '../../state/commands.tsx'
import { keys } from '../../state/keys.ts'
import { tell } from '../../state/toasts.ts'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { Empty } from '../../ui/empty.tsx'
import { TextField } from '../../ui/field.tsx'
import { useScreenKeys } from '../../ui/use-screen-keys.ts'
import type { ClaimRow } from './claim-facts.tsx'
import { ClaimFilters, isFiltering } from './claim-filters.tsx'
import { ClaimList } from './claim-list.tsx'
import { type BoardTab, ClaimView } from './claim-view.tsx'
import { DuplicatesView } from './duplicates-view.tsx'
import { MergeDialog } from './merge-dialog.tsx'
import { NameClaimDialog } from './name-claim-dialog.tsx'
import { RejectionsView } from './rejections-view.tsx'
import { useClaimActions } from './use-claim-actions.ts'
import { useMarks } from './use-marks.ts'
import { usePages } from './use-pages.ts'
import './claims.css'
import './board.css'

type View = 'claims' | 'pairs' | 'rejected'

/** Frames that Enter waits for mentions that are on their way. */
const PATIENCE = 300

export function ClaimsScreen({ claim }: { claim: string | null }) {
  const { t } = useLingui()
  const actions = useClaimActions()
  const [view, setView] = useState<View>('claims')
  const [merging, setMerging] = useState<readonly ClaimRow[] | null>(null)
  useScreenKeys('claims', { P: () => setView((now) => (now === 'pairs' ? 'claims' : 'pairs')) })
  const merge = (into: string): void => {
    actions.merge((merging ?? []).map(({ id }) => id), into)
  }
  return (
    <div className="claims-screen">
      <div className="claims-views">
        <Choice<View> label={<span className="visually-hidden"><Trans>What is listed</Trans></span>} value={view} onChange={setView} options={[{ id: 'claims', name: t`Claims` }, { id: 'pairs', name: t`Likely pairs` }, { id: 'rejected', name: t`Not the same` }]} />
      </div>
      <div className="claims">
        {view === 'claims' && <Registry selectedId={claim} onMerge={setMerging} />}
        {view === 'pairs' && <DuplicatesView onMerge={setMerging} />}
        {view === 'rejected' && <RejectionsView />}
      </div>
      {merging !== null && <MergeDialog claims={merging} onMerge={merge} onClose={() => setMerging(null)} />}
    </div>
  )
}

function Registry({ selectedId, onMerge }: { selectedId: string | null; onMerge(claims: readonly ClaimRow[]): void }) {
  const { t } = useLingui()
  const client = useClient()
  const commands = useCommands()
  const [query, setQuery] = useState('')
  const [filter, setFilter] = useState<MentionFilter>({})
  const [naming, setNaming] = useState<'new' | 'reword' | null>(null)
  const [tab, setTab] = useState<BoardTab>('mentions')
  const find = useRef<HTMLInputElement>(null)
  const list = useRef<HTMLDivElement>(null)
  const mentions = useRef<HTMLDivElement>(null)
  const marks = useMarks<ClaimRow>()
  const wanted = useDeferredValue(query.trim())
  const { rows: claims, total, onShown } = usePages(keys.claimPages(wanted, filter), (offset, limit) => client.claims.page({ query: wanted, filter, offset, limit }))
  const actions = useClaimActions()
  const listed = selectedId === null ? claims?.[0] : claims?.find((claim) => claim.id === selectedId)
  // One that stands further down the list, that the words leave out, or that was merged, is shown all the same.
  const other = useQuery({ queryKey: keys.claim(selectedId ?? ''), queryFn: () => client.registries.claim({ id: selectedId ?? '' }), enabled: selectedId !== null && claims !== undefined && listed === undefined }).data
  const selected = listed ?? (selectedId === null ? undefined : other)

  const isFirst = useRef(true)
  useEffect(() => { if (claims !== undefined) isFirst.current = false }, [claims])
  const merge = (): void => {
    const chosen = new Map(marks.marked)
    if (chosen.size === 1 && selected !== undefined) chosen.set(selected.id, selected)
    if (chosen.size < 2) return tell(t`Mark two claims or more with Space, then merge them`)
    onMerge([...chosen.values()].toSorted((a, b) => b.mentions - a.mentions))
    marks.clear()
  }
  const toMentions = (): void => {
    // At once, so that a key pressed right after goes to the mentions; where they are still on their way, as soon as they are there.
    flushSync(() => setTab('mentions'))
    const from = document.activeElement
    const go = (frames: number): void => {
      if (mentions.current !== null) mentions.current.focus()
      else if (frames > 0 && document.activeElement === from) requestAnimationFrame(() => go(frames - 1))
    }
    go(PATIENCE)
  }
  useScreenKeys('claims', {
    N: () => setNaming('new'),
    F2: () => { if (selected !== undefined) setNaming('reword') },
    Delete: () => { if (selected !== undefined) actions.remove(selected.id) },
    M: merge,
    Escape: () => { if (marks.marked.size > 0) marks.clear(); else list.current?.focus() },
    'Mod+F': () => find.current?.focus(),
  })

  return (
    <>
      <section className="claims-side" aria-label={t`Claims`}>
        <div className="claims-bar">
          <TextField inputRef={find} label={t`Find a claim`} labelHidden value={query} onChange={setQuery} placeholder={t`Find a claim…`} />
          <Button icon={<Plus />} keys="N" onPress={() => setNaming('new')}><Trans>New</Trans></Button>
        </div>
        <ClaimFilters filter={filter} onChange={setFilter} />
        {claims !== undefined && claims.length > 0 && (
          <ClaimList
            claims={claims} selected={selected?.id ?? null} marked={marks.marked} listRef={list} autoFocus={isFirst.current}
            onSelect={(id) => commands.goClaims(id)} onMark={marks.toggle} onEnter={toMentions} onShown={onShown}
          />
        )}
        {claims?.length === 0 && <NoClaims isNarrowed={isFiltering(filter)} query={wanted} onNew={() => setNaming('new')} onClear={() => setFilter({})} />}
        <div className="claims-foot">
          <span className="muted num" role="status">{marks.marked.size > 0 ? <Plural value={marks.marked.size} one="# marked" other="# marked" /> : <Plural value={total} one="# claim" other="# claims" />}</span>
          <Button icon={<Merge />} keys="M" isDisabled={marks.marked.size === 0} onPress={merge}><Trans>Merge…</Trans></Button>
        </div>
      </section>
      {selected !== undefined && (
        <ClaimView
          key={selected.id} claim={selected} filter={filter} mentionsRef={mentions} tab={tab} onTab={setTab} onMerge={(one) => onMerge([selected, one])}
          onReword={() => setNaming('reword')} onNote={(note) => actions.setNote(selected.id, note)} onRemove={() => actions.remove(selected.id)}
        />
      )}
      {naming === 'new' && <NameClaimDialog title={<Trans>New claim</Trans>} confirm={<Trans>Add claim</Trans>} initial={claims?.length === 0 ? wanted : ''} isNew onSave={(text) => actions.create(text)} onClose={() => setNaming(null)} />}
      {naming === 'reword' && selected !== undefined && <NameClaimDialog title={<Trans>Reword claim</Trans>} confirm={<Trans>Reword</Trans>} initial={selected.text} onSave={(text) => actions.reword(selected.id, text)} onClose={() => setNaming(null)} />}
    </>
  )
}

function NoClaims({ isNarrowed, query, onNew, onClear }: { isNarrowed: boolean; query: string; onNew(): void; onClear(): void }) {
  if (isNarrowed) return <Empty title={<Trans>No claim is made there</Trans>} actions={<Button onPress={onClear}><Trans>Show all claims</Trans></Button>} />
  if (query === '') return <Empty title={<Trans>No claims yet</Trans>}><Trans>Link a span to a claim while reading, or write one here. Every place that makes the same claim is then listed with it.</Trans></Empty>
  return <Empty title={<Trans>No claim holds these words</Trans>} actions={<Button onPress={onNew}><Trans>New claim…</Trans></Button>} />
}
