/** All places where a claim is made, oldest first; Enter or a click goes to the span in its article. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { type RefObject, useEffect } from 'react'
import { GridList, GridListItem } from 'react-aria-components'
import type { Client } from '#contract'
import { useClient } from '../../state/client.tsx'
import { useCommands } from '../../state/commands.tsx'
import { keys } from '../../state/keys.ts'
import { useProject } from '../../state/project.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { formatDate } from '../../ui/format.ts'

type Mention = Awaited<ReturnType<Client['registries']['mentions']>>['mentions'][number]
const PAGE = 100

export function MentionList({ claim, expected, listRef }: { claim: string; expected: number; listRef: RefObject<HTMLDivElement | null> }) {
  const { t } = useLingui()
  const client = useClient()
  const commands = useCommands()
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: keys.mentions(claim),
    queryFn: ({ pageParam }) => client.registries.mentions({ claim, offset: pageParam, limit: PAGE }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (pages.length * PAGE < last.total ? pages.length * PAGE : undefined),
  })
  const mentions = data?.pages.flatMap((page) => page.mentions)
  const go = (span: string): void => {
    const mention = mentions?.find((one) => one.span === span)
    if (mention !== undefined) commands.openArticle({ article: mention.article, span: mention.span })
  }
  useEffect(() => { listRef.current?.scrollTo({ top: 0 }) }, [claim, listRef])
  if (mentions === undefined) return expected > 0 ? <p className="visually-hidden" role="status"><Trans>Loading mentions</Trans></p> : null
  if (mentions.length === 0) return <Empty title={<Trans>No mentions yet</Trans>}><Trans>While reading, tag a span as a claim and link it to this one.</Trans></Empty>
  return (
    <div className="claim-mentions">
      <GridList ref={listRef} className="claim-mention-list" aria-label={t`Mentions`} items={mentions.map((mention) => ({ ...mention, id: mention.span }))} onAction={(span) => go(String(span))}>
        {(mention) => (
          <GridListItem id={mention.span} textValue={mention.quote} className="claim-mention">
            <MentionText mention={mention} />
          </GridListItem>
        )}
      </GridList>
      {hasNextPage && <Button isDisabled={isFetchingNextPage} onPress={() => void fetchNextPage()}><Trans>Show more</Trans></Button>}
    </div>
  )
}

function MentionText({ mention }: { mention: Mention }) {
  const annotator = useProject()?.annotators.find((one) => one.id === mention.annotator)
  return (
    <div className="claim-mention-text">
      <p className="claim-mention-quote" dir="auto">{mention.quote}</p>
      <p className="claim-mention-facts">
        {mention.outlet === null ? <span className="missing"><Trans>no outlet</Trans></span> : <bdi>{mention.outlet}</bdi>}
        {mention.published === null ? <span className="missing"><Trans>no date</Trans></span> : <span className="num">{formatDate(mention.published)}</span>}
        <Speaker mention={mention} />
        <bdi className="claim-mention-title one-line">{mention.title}</bdi>
        {annotator !== undefined && <span className="claim-mention-by"><Avatar annotator={annotator} /><span className="visually-hidden"><Trans>tagged by <bdi>{annotator.name}</bdi></Trans></span></span>}
      </p>
    </div>
  )
}

function Speaker({ mention }: { mention: Mention }) {
  if (mention.speaker === null) return <span className="muted">{mention.implied ? <Trans>speaker implied</Trans> : <Trans>no speaker</Trans>}</span>
  return <span><Trans>said by <bdi>{mention.speaker}</bdi></Trans>{mention.implied && <span className="muted"> (<Trans>implied</Trans>)</span>}</span>
}
