/** The connection to the backend, for every part of the window. */
import { createContext, type ReactNode, useContext } from 'react'
import type { Client } from '#contract'

const ClientContext = createContext<Client | null>(null)

export function ClientProvider({ client, children }: { client: Client; children: ReactNode }) {
  return <ClientContext value={client}>{children}</ClientContext>
}

/** The typed caller of the backend. Throws outside of `ClientProvider`. */
export function useClient(): Client {
  const client = useContext(ClientContext)
  if (client === null) throw new Error('useClient was called outside of ClientProvider: wrap the part in it.')
  return client
}
