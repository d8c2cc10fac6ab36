/** The labels as a list, for labels without a key and for hands that do not know the keys yet. */
import { useLingui } from '@lingui/react/macro'
import type { RefObject } from 'react'
import { tag } from '../commands/tag.ts'
import { KeyedList } from './keyed-list.tsx'
import { useReading, useSession } from './session-context.tsx'

export function LabelList({ anchor }: { anchor: RefObject<HTMLElement | null> }) {
  const session = useSession()
  const { t } = useLingui()
  const isOpen = useReading((state) => state.choosing === 'label')
  const items = session.parts.codebook.labels.map(({ id, title, definition, key }) => ({ id, title, detail: definition, key, color: session.color(id) }))
  return <KeyedList label={t`Labels`} items={items} anchor={anchor} isOpen={isOpen} onClose={() => session.state.setState({ choosing: null })} onTake={(label) => tag(session, label)} />
}
