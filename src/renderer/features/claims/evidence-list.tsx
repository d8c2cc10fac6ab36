/** What is said for and against a claim, in any article: the ends of relations that support or attack it or one of its mentions. */
import { Trans, useLingui } from '@lingui/react/macro'
import { Minus, Plus } from 'lucide-react'
import { type RefObject, useState } from 'react'
import type { MentionFilter } from '#contract/claims.ts'
import { useClient } from '../../state/client.tsx'
import { useCommands } from '../../state/commands.tsx'
import { keys } from '../../state/keys.ts'
import { Empty } from '../../ui/empty.tsx'
import { PickList } from './pick-list.tsx'
import { PlaceFacts } from './place-facts.tsx'
import { usePages } from './use-pages.ts'

export function EvidenceList({ claim, filter, scroller }: { claim: string; filter: MentionFilter; scroller: RefObject<HTMLDivElement | null> }) {
  const { t } = useLingui()
  const client = useClient()
  const commands = useCommands()
  const [cursor, setCursor] = useState(0)
  const { rows, onShown } = usePages(keys.claimEvidence(claim, filter), async (offset, limit) => {
    const found = await client.claims.evidence({ claim, filter, offset, limit })
    return { total: found.total, rows: found.evidence }
  })
  if (rows === undefined) return <p className="visually-hidden" role="status"><Trans>Loading evidence</Trans></p>
  if (rows.length === 0) return <Empty title={<Trans>Nothing speaks for or against it yet</Trans>}><Trans>While reading, relate a span to a mention of this claim, or to the claim itself: it supports or attacks it.</Trans></Empty>
  return (
    <PickList
      className="board-rows" label={t`Evidence`} scroller={scroller} count={rows.length} cursor={Math.min(cursor, rows.length - 1)} onCursor={setCursor} onShown={onShown}
      keyOf={(index) => `${rows[index]!.relation} ${rows[index]!.span}`} opensByClick onEnter={(index) => commands.openArticle({ article: rows[index]!.article, span: rows[index]!.span })}
      renderRow={(index) => {
        const row = rows[index]!
        return (
          <>
            <span className="board-line">
              {row.type === 'attacks' ? <span className="board-evidence is-against"><Minus aria-hidden="true" /><Trans>against</Trans></span> : <span className="board-evidence is-for"><Plus aria-hidden="true" /><Trans>for</Trans></span>}
              <span className="board-quote" dir="auto">{row.quote}</span>
            </span>
            <PlaceFacts of={row} annotator={row.annotator}>{row.against !== null && <span className="one-line evidence-about"><Trans>about <bdi>{row.against}</bdi></Trans></span>}</PlaceFacts>
          </>
        )
      }}
    />
  )
}
