/** The one way into the main process for a page: it brings two ports, and the sender is checked before either is taken. */
import { RPCHandler } from '@orpc/server/message-port'
import { ipcMain, type WebContents } from 'electron'
import { PORT_MESSAGE } from '#contract/bridge.ts'
import type { BackendProcess } from './backend-process.ts'
import { type Desk, nativeRouter } from './native-router.ts'
import { isFromOwnPage } from './sender.ts'

/** `deskOf` knows the windows; a page without one is sent away. */
export function openPortDoor(backend: BackendProcess, deskOf: (contents: WebContents) => Desk | null): void {
  const handler = new RPCHandler(nativeRouter)

  ipcMain.on(PORT_MESSAGE, (event) => {
    const [toBackend, toMain, ...more] = event.ports
    const desk = isFromOwnPage(event) ? deskOf(event.sender) : null
    if (desk === null || toBackend === undefined || toMain === undefined || more.length > 0) {
      for (const port of event.ports) port.close()
      return
    }
    backend.connect(event.sender.id, toBackend)
    handler.upgrade(toMain, { context: { desk } })
    toMain.start()
  })
}
