/** Schemes of the app's own. Chromium sees them as https hosts that lead nowhere; every request is answered by the app's handler. */
import { gates } from './lifecycle.ts'

type Handler = (request: Request) => Response | Promise<Response>

const schemes = new Set<string>()
const handlers = new Map<string, Handler>()

export const protocol = {
  registerSchemesAsPrivileged(list: readonly { scheme: string }[]): void {
    if (gates.isReady) throw new Error('protocol.registerSchemesAsPrivileged should be called before app is ready')
    for (const { scheme } of list) schemes.add(scheme)
  },
  handle(scheme: string, handler: Handler): void {
    if (!gates.isReady) throw new Error('protocol.handle should be called after app is ready')
    handlers.set(scheme, handler)
  },
}

/** `app://workbench/x` is `https://workbench.app-scheme.test/x` in Chromium. Other addresses stay as they are. */
export function toChromium(url: string): string {
  const match = /^([a-z][a-z0-9+.-]*):\/\/([^/]*)(.*)$/.exec(url)
  return match?.[1] !== undefined && schemes.has(match[1]) ? `https://${match[2]}.${match[1]}-scheme.test${match[3] || '/'}` : url
}

/** The other way round. */
export function fromChromium(url: string): string {
  const match = /^https:\/\/(.*)\.([a-z0-9+-]+)-scheme\.test(\/.*)?$/.exec(url)
  return match === null ? url : `${match[2]}://${match[1]}${match[3] ?? '/'}`
}

export const handlerOf = (url: string): Handler | null => handlers.get(url.slice(0, url.indexOf(':'))) ?? null

/** A request under the address that the app knows. `Request` itself takes web schemes only. */
export function requestUnder(url: string, method: string, headers: Record<string, string>): Request {
  const request = new Request('https://double.test/', { method, headers })
  return new Proxy(request, {
    get: (target, key) => {
      if (key === 'url') return url
      const value: unknown = Reflect.get(target, key, target)
      return typeof value === 'function' ? value.bind(target) : value
    },
  })
}
