/** Which of the places that are looked through are checked: all that are found, until one is taken off. */
import { useMemo, useState } from 'react'
import type { ReviewItem } from './review-list.tsx'

export function useChecked(items: readonly ReviewItem[]) {
  const [off, setOff] = useState<ReadonlySet<string>>(new Set())
  const checked = useMemo(() => new Set(items.filter(({ id, reason }) => reason === null && !off.has(id)).map(({ id }) => id)), [items, off])
  const toggle = (id: string): void => setOff((now) => { const next = new Set(now); if (!next.delete(id)) next.add(id); return next })
  const all = (on: boolean): void => setOff(on ? new Set() : new Set(items.map(({ id }) => id)))
  return { checked, toggle, all }
}
