/** A connection to the backend in the page itself. */
import type { Connection } from '../transport/connection.ts'
import { fakeClient } from './fake-client.ts'

/** `open`: whether a project is open from the start. */
export function fakeConnection(open: boolean): Connection {
  const names = (files: readonly File[]): Promise<string[]> => Promise.resolve(files.map((file) => file.name))
  return {
    kind: 'browser',
    client: fakeClient({ open }),
    native: null,
    state: 'connected',
    onState: () => () => {},
    onCommand: () => () => {},
    take: names,
    takeDropped: (transfer) => names([...transfer.files]),
    download: () => Promise.resolve(),
  }
}
