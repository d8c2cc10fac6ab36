/** Every request of a page: navigations are offered to the app first, its own schemes are answered by it, the rest passes its filter. */
import type { Cdp } from './cdp.ts'
import { preventable } from './events.ts'
import { fromChromium, handlerOf, requestUnder } from './protocol.ts'
import { isLetThrough } from './session.ts'

export interface PausedRequest {
  readonly requestId: string
  readonly frameId: string
  readonly resourceType: string
  readonly request: { readonly url: string; readonly method: string; readonly headers: Record<string, string> }
}

export interface PageRequests {
  readonly cdp: Cdp
  readonly sessionId: string
  readonly mainFrame: string
  /** The address the app itself loads; going there is no navigation by the page. */
  wanted(): string
  emit(event: 'will-navigate' | 'will-frame-navigate', details: { url: string; defaultPrevented: boolean }): void
}

export async function answerRequest(page: PageRequests, { requestId, frameId, resourceType, request }: PausedRequest): Promise<void> {
  const url = fromChromium(request.url)
  const fail = (errorReason: string): Promise<unknown> => page.cdp.send('Fetch.failRequest', { requestId, errorReason }, page.sessionId)

  if (resourceType === 'Document' && request.url !== page.wanted()) {
    const isMain = frameId === page.mainFrame
    const event = preventable({ url, isMainFrame: isMain })
    page.emit('will-frame-navigate', event)
    if (isMain && !event.defaultPrevented) page.emit('will-navigate', event)
    if (event.defaultPrevented) return void (await fail('Aborted'))
  }
  if (!(await isLetThrough(url, request.method, resourceType))) return void (await fail('BlockedByClient'))
  const handler = handlerOf(url)
  if (handler === null) return void (await page.cdp.send('Fetch.continueRequest', { requestId }, page.sessionId))
  const response = await handler(requestUnder(url, request.method, request.headers))
  await page.cdp.send('Fetch.fulfillRequest', {
    requestId,
    responseCode: response.status,
    responseHeaders: [...response.headers].map(([name, value]) => ({ name, value })),
    body: Buffer.from(await response.arrayBuffer()).toString('base64'),
  }, page.sessionId)
}
