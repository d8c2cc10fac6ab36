/** All other mentions of the selected words, looked through and tagged alike in one step. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Span } from '#core/spans/span.ts'
import { useClient } from '../../../state/client.tsx'
import { keys } from '../../../state/keys.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { Checkbox } from '../../../ui/field.tsx'
import { MOST_AT_ONCE, tagPlaces } from '../commands/spread.ts'
import { useSession } from '../screen/session-context.tsx'
import { type ReviewItem, ReviewList } from './review-list.tsx'
import { useChecked } from './use-checked.ts'

export function IdenticalDialog({ span, onClose }: { span: Span; onClose(): void }) {
  const session = useSession()
  const { t } = useLingui()
  const [isEverywhere, setEverywhere] = useState(false)
  const [clitics, setClitics] = useState(true)
  const [attributes, setAttributes] = useState(true)
  const [claim, setClaim] = useState(span.claim !== null)
  const found = usePlaces(span, clitics, isEverywhere)
  const items = useMemo(() => found.places.map(({ article, parts, before, quote, after, outlet, title }): ReviewItem =>
    ({ id: `${article} ${parts[0]![0]}`, before, quote, after, where: article === span.article ? t`This article` : [outlet, title].filter((one) => one !== null).join(' · '), reason: null })), [found.places, span, t])
  const { checked, toggle, all } = useChecked(items)
  const body = useRef<HTMLDivElement>(null)
  useEffect(() => { body.current?.querySelector<HTMLElement>('[role=listbox]')?.focus() }, [])
  const label = session.labelTitle(span.label)
  const apply = (): void => {
    const places = found.places.filter(({ article, parts }) => checked.has(`${article} ${parts[0]![0]}`)).slice(0, MOST_AT_ONCE)
    if (places.length > 0) void tagPlaces(session, span, places, { attributes, claim }).then((done) => { if (done !== null) onClose() })
  }
  const count = Math.min(checked.size, MOST_AT_ONCE)
  return (
    <Dialog
      title={<Trans>All mentions of “<bdi>{span.quote}</bdi>” as {label}</Trans>} isOpen size="wide" onClose={onClose}
      actions={<><Button onPress={() => all(checked.size === 0)}>{checked.size === 0 ? <Trans>Check all</Trans> : <Trans>Check none</Trans>}</Button><Button kind="primary" keys="Enter" isDisabled={count === 0} onPress={apply}><Plural value={count} one="Tag # place" other="Tag # places" /></Button></>}
    >
      <div className="spread" ref={body}>
        <div className="spread-choices">
          <Checkbox isSelected={isEverywhere} onChange={setEverywhere}><Trans>In all articles</Trans></Checkbox>
          <Checkbox isSelected={clitics} onChange={setClitics}><Trans>Also after و ف ب ل ك</Trans></Checkbox>
          <Checkbox isSelected={attributes} onChange={setAttributes}><Trans>With its answers</Trans></Checkbox>
          {span.claim !== null && <Checkbox isSelected={claim} onChange={setClaim}><Trans>With its claim</Trans></Checkbox>}
        </div>
        <p className="muted" role="status">
          {found.isLoading ? <Trans>Looking…</Trans> : <Plural value={items.length} one="# place" other="# places" />}{found.already > 0 && <> · <Plural value={found.already} one="# has the label already" other="# have the label already" /></>}{found.more !== null && <> · <Trans>scroll for more</Trans></>}
        </p>
        <ReviewList label={t`Places to tag`} items={items} checked={checked} onToggle={toggle} onApply={apply} {...(found.more === null ? {} : { onEnd: found.more })} empty={found.isLoading ? <Trans>Looking…</Trans> : <Trans>These words stand nowhere else without this label.</Trans>} />
      </div>
    </Dialog>
  )
}

function usePlaces(span: Span, clitics: boolean, isEverywhere: boolean) {
  const client = useClient()
  const ask = (where: 'here' | 'elsewhere') => ({
    queryKey: [...keys.registries, 'identical', span.id, where, clitics],
    queryFn: ({ pageParam, signal }: { pageParam: number; signal: AbortSignal }) => client.annotations.identical({ span: span.id, where, clitics, after: pageParam }, { signal }),
    initialPageParam: 0, getNextPageParam: (last: { next: number | null }) => last.next,
  })
  const here = useInfiniteQuery(ask('here'))
  const elsewhere = useInfiniteQuery({ ...ask('elsewhere'), enabled: isEverywhere })
  const pages = [...(here.data?.pages ?? []), ...(isEverywhere ? (elsewhere.data?.pages ?? []) : [])]
  // oxlint-disable-next-line react-hooks/exhaustive-deps -- the pages are made anew each time, their data are not
  const places = useMemo(() => pages.flatMap((page) => page.places), [here.data, elsewhere.data, isEverywhere])
  return {
    places, already: pages.reduce((sum, page) => sum + page.already, 0), isLoading: here.isFetching || (isEverywhere && elsewhere.isFetching),
    more: isEverywhere && elsewhere.hasNextPage && !elsewhere.isFetching ? () => void elsewhere.fetchNextPage() : null,
  }
}
