/** The registry of claims, and for each all places where it is made. */
import { Trans, useLingui } from '@lingui/react/macro'
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useClient } from '../../state/client.tsx'
import { useCommands } from '../../state/commands.tsx'
import { keys } from '../../state/keys.ts'
import { Button } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { TextField } from '../../ui/field.tsx'
import { useScreenKeys } from '../../ui/use-screen-keys.ts'
import { ClaimList } from './claim-list.tsx'
import { ClaimView } from './claim-view.tsx'
import { NameClaimDialog } from './name-claim-dialog.tsx'
import { useClaimActions } from './use-claim-actions.ts'
import './claims.css'

/** Claims that are listed at once; more are asked for. */
const PAGE = 200

export function ClaimsScreen({ claim: selectedId }: { claim: string | null }) {
  const { t } = useLingui()
  const client = useClient()
  const commands = useCommands()
  const [query, setQuery] = useState('')
  const [naming, setNaming] = useState<'new' | 'reword' | null>(null)
  const find = useRef<HTMLInputElement>(null)
  const mentions = useRef<HTMLDivElement>(null)
  const wanted = useDeferredValue(query.trim())
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: keys.claims(wanted),
    queryFn: ({ pageParam }) => client.registries.claims({ query: wanted, offset: pageParam, limit: PAGE }),
    initialPageParam: 0,
    getNextPageParam: (last, pages) => (last.length < PAGE ? undefined : pages.length * PAGE),
    placeholderData: keepPreviousData,
  })
  const claims = useMemo(() => data?.pages.flat(), [data])
  const actions = useClaimActions()
  const listed = selectedId === null ? claims?.[0] : claims?.find((claim) => claim.id === selectedId)
  // One that stands further down the list, or that the words leave out, is shown all the same.
  const other = useQuery({ queryKey: keys.claim(selectedId ?? ''), queryFn: () => client.registries.claim({ id: selectedId ?? '' }), enabled: selectedId !== null && claims !== undefined && listed === undefined }).data
  const selected = listed ?? (selectedId === null ? undefined : other)

  const isFirst = useRef(true)
  useEffect(() => { if (claims !== undefined) isFirst.current = false }, [claims])
  useScreenKeys('claims', {
    N: () => setNaming('new'),
    F2: () => { if (selected !== undefined) setNaming('reword') },
    Delete: () => { if (selected !== undefined) actions.remove(selected.id) },
    'Mod+F': () => find.current?.focus(),
  })

  return (
    <div className="claims">
      <section className="claims-side" aria-label={t`Claims`}>
        <div className="claims-bar">
          <TextField inputRef={find} label={t`Find a claim`} labelHidden value={query} onChange={setQuery} placeholder={t`Find a claim…`} />
          <Button icon={<Plus />} keys="N" onPress={() => setNaming('new')}><Trans>New</Trans></Button>
        </div>
        {claims !== undefined && claims.length > 0 && <ClaimList autoFocus={isFirst.current} claims={claims} selected={selected?.id ?? null} onSelect={(id) => commands.goClaims(id)} onEnter={() => mentions.current?.focus()} />}
        {claims?.length === 0 && (wanted === ''
          ? <Empty title={<Trans>No claims yet</Trans>}><Trans>Link a span to a claim while reading, or write one here. Every place that makes the same claim is then listed with it.</Trans></Empty>
          : <Empty title={<Trans>No claim holds these words</Trans>} actions={<Button onPress={() => setNaming('new')}><Trans>New claim…</Trans></Button>} />)}
        {hasNextPage && <div className="claims-more"><Button isDisabled={isFetchingNextPage} onPress={() => void fetchNextPage()}><Trans>Show more</Trans></Button></div>}
      </section>
      {selected !== undefined && <ClaimView key={selected.id} claim={selected} mentionsRef={mentions} onReword={() => setNaming('reword')} onNote={(note) => actions.setNote(selected.id, note)} onRemove={() => actions.remove(selected.id)} />}
      {naming === 'new' && <NameClaimDialog title={<Trans>New claim</Trans>} confirm={<Trans>Add claim</Trans>} initial={claims?.length === 0 ? wanted : ''} onSave={(text) => actions.create(text)} onClose={() => setNaming(null)} />}
      {naming === 'reword' && selected !== undefined && <NameClaimDialog title={<Trans>Reword claim</Trans>} confirm={<Trans>Reword</Trans>} initial={selected.text} onSave={(text) => actions.reword(selected.id, text)} onClose={() => setNaming(null)} />}
    </div>
  )
}
