/** The open article for every part of the reading screen. Parts subscribe to the little that they show. */
import { createContext, type ReactNode, useContext, useDeferredValue, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import type { ReadingSession } from '../model/reading-session.ts'
import type { ReadingState } from '../model/reading-state.ts'
import type { Entry } from '../model/span-model.ts'

const SessionContext = createContext<ReadingSession | null>(null)

export function SessionProvider({ session, children }: { session: ReadingSession; children: ReactNode }) {
  return <SessionContext value={session}>{children}</SessionContext>
}

/** Throws outside of `SessionProvider`. */
export function useSession(): ReadingSession {
  const session = useContext(SessionContext)
  if (session === null) throw new Error('useSession was called outside of SessionProvider: wrap the part in it.')
  return session
}

/** What the parts beside the text show; see `PanelView`. */
export function useReading<T>(select: (state: ReadingState) => T): T {
  return useStore(useSession().panels.state, select)
}

/** The selected span as it is now, or `null`. */
export function useSelected(): Entry | null {
  const session = useSession()
  const id = useReading((state) => state.selected)
  return useSyncExternalStore(session.panels.subscribe, () => (id === null ? null : (session.model.get(id) ?? null)))
}

/** Rises whenever any span of the article changed, once the change itself is painted: for counts and places. */
export function useSpansVersion(): number {
  const { panels } = useSession()
  return useDeferredValue(useSyncExternalStore(panels.subscribe, panels.version))
}
