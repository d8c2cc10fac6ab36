/** One span as it is now, drawn at once: an answer may have the next question asked, and the keyboard goes there with the same key. */
import { useSyncExternalStore } from 'react'
import { useSession } from '../screen/session-context.tsx'
import type { Entry } from './span-model.ts'

/** `entry` may be older than what was just answered; where its span is gone it stays as it was. */
export function useLiveEntry(entry: Entry): Entry {
  const { model } = useSession()
  return useSyncExternalStore(model.subscribe, () => model.get(entry.span.id) ?? entry)
}
