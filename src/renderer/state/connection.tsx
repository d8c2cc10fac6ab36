/** What the window has of the world outside it: files that come and go, the desktop's dialogs and the state of the wire. */
import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react'
import type { Connection } from '../transport/connection.ts'
import type { WireState } from '../transport/live-link.ts'

const ConnectionContext = createContext<Connection | null>(null)

export function ConnectionProvider({ connection, children }: { connection: Connection; children: ReactNode }) {
  return <ConnectionContext value={connection}>{children}</ConnectionContext>
}

/** The connection of this window. Throws outside of `ConnectionProvider`. */
export function useConnection(): Connection {
  const connection = useContext(ConnectionContext)
  if (connection === null) throw new Error('useConnection was called outside of ConnectionProvider: wrap the part in it.')
  return connection
}

/** Whether the backend can be reached now. */
export function useWireState(): WireState {
  const connection = useConnection()
  return useSyncExternalStore((notify) => connection.onState(notify), () => connection.state)
}
