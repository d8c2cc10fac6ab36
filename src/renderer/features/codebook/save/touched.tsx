/** Every annotation that the plans touch, with the label that it gets. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { ArrowRight } from 'lucide-react'
import type { Client } from '#contract'
import type { Codebook } from '#core/codebook/codebook.ts'
import { useClient } from '../../../state/client.tsx'
import { AnnotationList } from '../lists/annotation-list.tsx'
import { LabelName } from '../lists/label-name.tsx'

const PAGE = 100
type Proposal = Parameters<Client['codebook']['plan']>[0]

export function Touched({ proposal, codebook }: { proposal: Proposal; codebook: Codebook }) {
  const { t } = useLingui()
  const client = useClient()
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: ['codebook work', 'touched', proposal],
    queryFn: ({ pageParam }) => client.codebook.touched({ ...proposal, offset: pageParam, limit: PAGE }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (pages.length * PAGE < last.total ? pages.length * PAGE : undefined),
    gcTime: 0,
  })
  if (data === undefined) return <p className="muted" role="status"><Trans>Looking for them…</Trans></p>
  const rows = data.pages.flatMap((page) => page.rows)
  return (
    <section className="save-group">
      <h3 className="heading"><Plural value={data.pages.at(-1)?.total ?? 0} one="# annotation is touched" other="# annotations are touched" /></h3>
      <div className="save-touched">
        <AnnotationList
          label={t`Annotations that are touched`} rows={rows} codebook={codebook} isLoading={isFetchingNextPage} onMore={() => { if (hasNextPage && !isFetchingNextPage) void fetchNextPage() }} onOpen={() => {}}
          renderDetail={(row) => <span className="label-becomes"><ArrowRight className="mirrored" aria-hidden="true" /><span className="visually-hidden"><Trans>becomes</Trans></span><LabelName codebook={codebook} id={row.becomes} /></span>}
        />
      </div>
    </section>
  )
}
