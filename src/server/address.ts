/** Which names this server answers to. A page from elsewhere must not reach it by a name that was pointed at this machine. */
import type { IncomingMessage } from 'node:http'

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost'])

/** Throws one sentence where the address would be reachable from other machines: the link and the texts would travel in the clear. */
export function requireLoopback(host: string): void {
  if (LOOPBACK.has(host)) return
  throw new Error(`Hashiya serves the browser on this machine only; ${host} would be reachable by others without encryption. Use --host 127.0.0.1 (or leave it out).`)
}

/** How an address stands in a URL. */
export const inUrl = (host: string): string => (host.includes(':') ? `[${host}]` : host)

/** The values of `Host` that belong to this server. */
export function ownHosts(host: string, port: number): ReadonlySet<string> {
  return new Set([`${inUrl(host)}:${port}`, `localhost:${port}`])
}

export interface Addressed { readonly host: string; readonly origin: string }

/** The address that a request is made to, or `null` where its `Host` is not one of ours. */
export function addressOf(request: IncomingMessage, hosts: ReadonlySet<string>): Addressed | null {
  const host = request.headers.host
  return host !== undefined && hosts.has(host) ? { host, origin: `http://${host}` } : null
}

/** Whether a request comes from our own page. A missing `Origin` is a no: only programs other than browsers leave it out. */
export const isFromOwnPage = (request: IncomingMessage, address: Addressed): boolean => request.headers.origin === address.origin
