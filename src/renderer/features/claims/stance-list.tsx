/** Who stands how: stances on mentions of a claim first, then those of the articles that make it, by holder and target. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { type RefObject, useState } from 'react'
import type { MentionFilter } from '#contract/claims.ts'
import { useClient } from '../../state/client.tsx'
import { useCommands } from '../../state/commands.tsx'
import { keys } from '../../state/keys.ts'
import { Empty } from '../../ui/empty.tsx'
import { formatNumber } from '../../ui/format.ts'
import { PickList } from './pick-list.tsx'
import { PlaceFacts } from './place-facts.tsx'
import { usePages } from './use-pages.ts'

export function StanceList({ claim, filter, scroller }: { claim: string; filter: MentionFilter; scroller: RefObject<HTMLDivElement | null> }) {
  const { t } = useLingui()
  const client = useClient()
  const commands = useCommands()
  const [cursor, setCursor] = useState(0)
  const codebook = useQuery({ queryKey: keys.codebook, queryFn: () => client.codebook.get() }).data
  const { rows, onShown } = usePages(keys.claimStances(claim, filter), async (offset, limit) => {
    const found = await client.claims.stances({ claim, filter, offset, limit })
    return { total: found.total, rows: found.stances }
  })
  if (rows === undefined) return <p className="visually-hidden" role="status"><Trans>Loading stances</Trans></p>
  if (rows.length === 0) return <Empty title={<Trans>No stances around it yet</Trans>}><Trans>Stances on a mention of this claim, and those of the articles that make it, are listed here.</Trans></Empty>
  const valueName = (value: string): string => codebook?.stance.values.find(({ id }) => id === value)?.title ?? value
  return (
    <PickList
      className="board-rows" label={t`Stances`} scroller={scroller} estimate={64} count={rows.length} cursor={Math.min(cursor, rows.length - 1)} onCursor={setCursor} onShown={onShown}
      keyOf={(index) => rows[index]!.stance} opensByClick onEnter={(index) => commands.openArticle({ article: rows[index]!.article, span: rows[index]!.stance })}
      renderRow={(index) => {
        const row = rows[index]!
        const sign = row.intensity === null ? '' : row.intensity > 0 ? '+' : row.intensity < 0 ? '−' : ''
        return (
          <>
            <span className="board-line stance-line">
              {row.holder === null ? <span className="missing"><Trans>no holder</Trans></span> : <bdi className="stance-name">{row.holder}</bdi>}
              <span className="board-stance-value">{row.value === null ? <Trans>undecided</Trans> : valueName(row.value)}{row.intensity !== null && <bdi className="num" dir="ltr"> {sign}{formatNumber(Math.abs(row.intensity))}</bdi>}</span>
              {row.target === null ? <span className="missing"><Trans>no target</Trans></span> : <bdi className="stance-name">{row.target}</bdi>}
              {row.onMention && <span className="stance-here"><Trans>on a mention</Trans></span>}
            </span>
            <PlaceFacts of={row} annotator={row.annotator} />
          </>
        )
      }}
    />
  )
}
