/** The history of a claim: who worded, merged, took out, linked and unlinked what, the newest first. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { type RefObject, useState } from 'react'
import type { ClaimHistoryEvent } from '#contract/registries.ts'
import { useClient } from '../../state/client.tsx'
import { keys } from '../../state/keys.ts'
import { useProject } from '../../state/project.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { formatMoment } from '../../ui/format.ts'
import { PickList } from './pick-list.tsx'
import { usePages } from './use-pages.ts'

export function HistoryList({ claim, scroller }: { claim: string; scroller: RefObject<HTMLDivElement | null> }) {
  const { t } = useLingui()
  const client = useClient()
  const [cursor, setCursor] = useState(0)
  const { rows, onShown } = usePages(keys.claimHistory(claim), async (offset, limit) => {
    const found = await client.registries.claimHistory({ claim, offset, limit })
    return { total: found.total, rows: found.events }
  })
  if (rows === undefined || rows.length === 0) return <p className="visually-hidden" role="status"><Trans>Loading the history</Trans></p>
  return (
    <PickList
      className="board-rows" label={t`History`} scroller={scroller} estimate={60} count={rows.length} cursor={Math.min(cursor, rows.length - 1)} onCursor={setCursor} onShown={onShown}
      keyOf={(index) => String(rows.length - index)} renderRow={(index) => <Event event={rows[index]!} />}
    />
  )
}

function Event({ event }: { event: ClaimHistoryEvent }) {
  const project = useProject()
  const person = project?.annotators.find(({ id }) => id === event.author) ?? (project?.me.id === event.author ? project?.me : undefined)
  return (
    <div className="claim-event">
      {person === undefined ? <span className="avatar claim-unknown" aria-hidden="true">?</span> : <Avatar annotator={person} />}
      <span className="claim-event-words">
        <span>{event.by === 'undo' ? <Trans>Undone: <Deed event={event} /></Trans> : event.by === 'redo' ? <Trans>Done again: <Deed event={event} /></Trans> : <Deed event={event} />}</span>
        {event.before !== null && <del className="claim-event-text" dir="auto">{event.before}</del>}
        {event.text !== null && event.text !== '' && <span className="claim-event-text" dir="auto">{event.text}</span>}
        <span className="claim-event-facts muted">{person !== undefined && <><bdi>{person.name}</bdi> · </>}<time className="num" dateTime={event.at}>{formatMoment(event.at)}</time></span>
      </span>
    </div>
  )
}

function Deed({ event }: { event: ClaimHistoryEvent }) {
  switch (event.what) {
    case 'made': return <Trans>worded</Trans>
    case 'reworded': return <Trans>reworded</Trans>
    case 'noted': return <Trans>note changed</Trans>
    case 'merged': return <Trans>merged into another claim</Trans>
    case 'released': return <Trans>taken out of a merged claim</Trans>
    case 'removed': return <Trans>taken off the list</Trans>
    case 'linked': return <Plural value={event.count} one="# mention linked" other="# mentions linked" />
    case 'unlinked': return <Plural value={event.count} one="# mention unlinked" other="# mentions unlinked" />
  }
}
