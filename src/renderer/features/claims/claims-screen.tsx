/** The registry of claims, and for each all places where it is made. */
import { Trans, useLingui } from '@lingui/react/macro'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Plus } from 'lucide-react'
import { useDeferredValue, useEffect, useRef, useState } from 'react'
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

/** The list is this long at most; what is beyond is found by its words. */
const LISTED = 200

export function ClaimsScreen({ claim: selectedId }: { claim: string | null }) {
  const { t } = useLingui()
  const client = useClient()
  const commands = useCommands()
  const [query, setQuery] = useState('')
  const [naming, setNaming] = useState<'new' | 'reword' | null>(null)
  const find = useRef<HTMLInputElement>(null)
  const mentions = useRef<HTMLDivElement>(null)
  const wanted = useDeferredValue(query.trim())
  const claims = useQuery({ queryKey: keys.claims(wanted), queryFn: () => client.registries.claims({ query: wanted, limit: LISTED }), placeholderData: keepPreviousData }).data
  const actions = useClaimActions()
  const selected = claims?.find((claim) => claim.id === selectedId) ?? (selectedId === null ? claims?.[0] : undefined)

  const isFirst = useRef(true)
  useEffect(() => { if (claims !== undefined) isFirst.current = false }, [claims])
  useScreenKeys({
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
        {claims !== undefined && claims.length >= LISTED && <p className="claims-more muted"><Trans>The first {LISTED} are listed. Find others by their words.</Trans></p>}
      </section>
      {selected !== undefined && <ClaimView key={selected.id} claim={selected} mentionsRef={mentions} onReword={() => setNaming('reword')} onNote={(note) => actions.setNote(selected.id, note)} onRemove={() => actions.remove(selected.id)} />}
      {naming === 'new' && <NameClaimDialog title={<Trans>New claim</Trans>} confirm={<Trans>Add claim</Trans>} initial={claims?.length === 0 ? wanted : ''} onSave={(text) => actions.create(text)} onClose={() => setNaming(null)} />}
      {naming === 'reword' && selected !== undefined && <NameClaimDialog title={<Trans>Reword claim</Trans>} confirm={<Trans>Reword</Trans>} initial={selected.text} onSave={(text) => actions.reword(selected.id, text)} onClose={() => setNaming(null)} />}
    </div>
  )
}
