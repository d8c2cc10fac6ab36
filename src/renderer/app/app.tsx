/** Puts the window together: messages, connection, cache, then whatever the route shows. */
import { QueryClientProvider } from '@tanstack/react-query'
import { useMemo } from 'react'
import { MessagesProvider } from '../i18n/messages.tsx'
import { ClientProvider } from '../state/client.tsx'
import { localeTag } from '../i18n/locale-tag.ts'
import { ConnectionProvider } from '../state/connection.tsx'
import { createCache } from '../state/query.ts'
import { countWrites } from '../state/saved.ts'
import { languageIn, useSettings } from '../state/settings.ts'
import type { Connection } from '../transport/connection.ts'
import { Toasts } from './toasts.tsx'
import { Workbench } from './workbench.tsx'

export function App({ connection }: { connection: Connection }) {
  // A change of language comes here: all that is drawn with words or numbers is then drawn anew, and nothing is lost.
  const locale = useSettings((settings) => localeTag(languageIn(settings), settings))
  const cache = useMemo(createCache, [])
  const client = useMemo(() => countWrites(connection.client), [connection])
  return (
    <MessagesProvider locale={locale}>
      <ConnectionProvider connection={connection}>
        <QueryClientProvider client={cache}>
          <ClientProvider client={client}>
            <Workbench />
            <Toasts />
          </ClientProvider>
        </QueryClientProvider>
      </ConnectionProvider>
    </MessagesProvider>
  )
}
