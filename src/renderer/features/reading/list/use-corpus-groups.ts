/** The annotations of the whole project in groups; what stands in the open ones is asked for page by page. */
import { useLingui } from '@lingui/react/macro'
import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type { Grouping, ListedRow } from '#contract/listing.ts'
import { useClient } from '../../../state/client.tsx'
import { keys } from '../../../state/keys.ts'
import { useSession } from '../screen/session-context.tsx'
import { stanceTitle } from './stance-title.ts'
import type { ListNames } from './article-groups.ts'
import type { ListGroup, ListItem } from './list-line.ts'

/** Rows to a page. */
const PAGE = 100
/** The key of the group of what has none. */
export const NONE = ' none'

export interface CorpusGroups {
  readonly groups: readonly ListGroup[]
  /** Asks for more of the open group, where there is more. */
  readonly more: (() => void) | null
  readonly isLoading: boolean
}

/** At most one group is open: `open` is its key, or `null`. Nothing is asked while `isShown` is false. */
export function useCorpusGroups(by: Grouping, open: string | null, filter: string, names: ListNames, isShown: boolean): CorpusGroups {
  const session = useSession()
  const client = useClient()
  const { t } = useLingui()
  const groups = useQuery({ queryKey: [...keys.registries, 'annotation-groups', by], queryFn: () => client.annotations.groups({ by }), enabled: isShown, placeholderData: (before) => before })
  const key = open === NONE ? null : open
  const rows = useInfiniteQuery({
    queryKey: [...keys.registries, 'annotation-group', by, open, filter],
    queryFn: ({ pageParam, signal }) => client.annotations.listed({ by, key, query: filter, after: pageParam, limit: PAGE }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.next,
    enabled: isShown && open !== null,
  })
  const item = (row: ListedRow): ListItem => {
    const label = row.label === null ? undefined : session.label(row.label)
    const { stance } = session.parts.codebook
    const title = row.kind === 'span' ? (label?.title ?? row.label ?? '') : stanceTitle(row.holder, row.target, stance.values.find(({ id }) => id === row.label)?.title ?? null)
    return {
      id: row.id, kind: row.kind, span: row.kind === 'span' ? row.id : null, article: row.article, color: row.kind === 'span' ? session.color(row.label ?? '') : 'var(--ink-3)', title,
      quote: row.quote, after: row.after.split('\n', 1)[0]!, facts: row.annotator === session.parts.me.id ? (row.outlet ?? row.title) : `${row.outlet ?? row.title} · ${session.annotatorName(row.annotator)}`, note: row.note, claim: row.claim, incomplete: row.incomplete, older: row.codebook !== session.stamp,
    }
  }
  const loaded = rows.data?.pages.flatMap((page) => page.rows).map(item) ?? []
  const none = { label: '', position: '', claim: names.words.noClaim, holder: names.words.noHolder, target: names.words.noTarget }[by]
  return {
    groups: (groups.data?.groups ?? []).map(({ key: id, name, count }) => ({
      key: id ?? NONE, title: id === null ? none : by === 'label' ? session.labelTitle(id) : (name ?? t`unnamed`), color: by === 'label' && id !== null ? session.color(id) : null, count, items: (id ?? NONE) === open ? loaded : [],
    })),
    more: rows.hasNextPage && !rows.isFetching ? () => void rows.fetchNextPage() : null,
    isLoading: groups.isFetching || rows.isFetching,
  }
}
