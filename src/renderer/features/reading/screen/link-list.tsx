/** What two things that were put together may be to each other, as a list: over the palette, or where the pointer let go. */
import { useLingui } from '@lingui/react/macro'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { Choice } from '#core/relations/choices.ts'
import { choose } from '../commands/link.ts'
import { endOf, relationById, typeTitle } from '../relations/things.ts'
import { readable } from '../readable.ts'
import { type KeyedItem, KeyedList } from './keyed-list.tsx'
import { useReading, useSession } from './session-context.tsx'

export function LinkList({ anchor }: { anchor: RefObject<HTMLElement | null> }) {
  const session = useSession()
  const { t } = useLingui()
  const linking = useReading((state) => state.linking)
  const point = useRef<HTMLDivElement>(null)
  const at = linking?.at ?? null
  useLayoutEffect(() => {
    if (point.current === null || at === null) return
    point.current.style.left = `${at.x}px`
    point.current.style.top = `${at.y}px`
  }, [at])
  const item = (choice: Choice, place: number): KeyedItem => {
    const key = place < 9 ? String(place + 1) : null
    if (choice.kind === 'add') {
      const title = typeTitle(session, relationById(session, choice.relation)?.type ?? '')
      const role = readable(choice.end.role)
      return { id: String(place), key, title: t`Add to this: ${title}`, detail: t`as ${role}` }
    }
    const [from, to] = [readable(choice.from.role), readable(choice.to.role)]
    const ofRegistry = [choice.from, choice.to].some(({ ref }) => endOf(session, ref).kind === 'claim')
    return { id: String(place), key, title: typeTitle(session, choice.type), detail: ofRegistry ? t`${from} → ${to} (the claim of the registry)` : t`${from} → ${to}` }
  }
  const take = (id: string): void => {
    const choice = linking?.choices[Number(id)]
    if (choice !== undefined) choose(session, choice, linking?.goesOn === true)
  }
  return (
    <>
      <div ref={point} className="link-point" />
      <KeyedList
        label={t`What are they to each other?`}
        groups={[{ title: null, items: (linking?.choices ?? []).map(item) }]}
        anchor={at === null ? anchor : point}
        placement={at === null ? 'top end' : at.rtl ? 'bottom right' : 'bottom left'}
        isOpen={linking !== null}
        onClose={() => session.state.setState({ linking: null })}
        onTake={take}
      />
    </>
  )
}
