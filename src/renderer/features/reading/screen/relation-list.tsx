/** The kinds of relations that the codebook has, as a list. */
import { useLingui } from '@lingui/react/macro'
import type { RefObject } from 'react'
import { relate } from '../commands/relate.ts'
import { readable } from '../readable.ts'
import { KeyedList } from './keyed-list.tsx'
import { useReading, useSession } from './session-context.tsx'

export function RelationList({ anchor }: { anchor: RefObject<HTMLElement | null> }) {
  const session = useSession()
  const { t } = useLingui()
  const isOpen = useReading((state) => state.choosing === 'relation')
  const items = session.parts.codebook.relations.map(({ type, title, roles }, at) => ({ id: type, title, detail: roles.map(readable).join(' · '), key: at < 9 ? String(at + 1) : null }))
  return <KeyedList label={t`Relations`} items={items} anchor={anchor} isOpen={isOpen} onClose={() => session.state.setState({ choosing: null })} onTake={(type) => relate(session, type)} />
}
