/** Breaches of hard rules and required answers that are missing, article by article. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import type { Codebook } from '#core/codebook/codebook.ts'
import { inWords } from '../../../i18n/backend-words/in-words.ts'
import { useClient } from '../../../state/client.tsx'
import { useCommands } from '../../../state/commands.tsx'
import { keys } from '../../../state/keys.ts'
import { Empty } from '../../../ui/empty.tsx'
import { AnnotationList } from './annotation-list.tsx'

const PAGE = 100

export function BreachesTab({ inForce }: { inForce: Codebook }) {
  const { t } = useLingui()
  const client = useClient()
  const commands = useCommands()
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: keys.breaches,
    queryFn: ({ pageParam }) => client.codebook.breaches({ article: null, offset: pageParam, limit: PAGE }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (pages.length * PAGE < last.total ? pages.length * PAGE : undefined),
  })
  const rows = data?.pages.flatMap((page) => page.rows)
  const total = data?.pages.at(-1)?.total ?? 0
  if (rows === undefined) return <p className="visually-hidden" role="status"><Trans>Loading the list</Trans></p>
  return (
    <div className="list-screen">
      <div className="list-bar">
        <p className="list-said" role="status">{total === 0 ? <Trans>Every rule is kept.</Trans> : <Plural value={total} one="# place breaks a rule or lacks an answer." other="# places break a rule or lack an answer." />}</p>
      </div>
      {total === 0
        ? <Empty title={<Trans>No breaches</Trans>}><Trans>Spans that break a hard rule of the codebook, or lack an answer that must be given, are listed here by article.</Trans></Empty>
        : (
          <AnnotationList
            label={t`Breaches`} rows={rows} codebook={inForce} isLoading={isFetchingNextPage} onMore={() => { if (hasNextPage && !isFetchingNextPage) void fetchNextPage() }}
            onOpen={(row) => commands.openArticle({ article: row.article, span: row.id })}
            renderDetail={(row) => <span className="annotation-said" dir="auto">{inWords(row.what)}</span>}
          />
        )}
    </div>
  )
}
