import type { IncomingMessage } from 'node:http'
import { describe, expect, it } from 'vitest'
import { addressOf, isFromOwnPage, ownHosts, requireLoopback } from './address.ts'

const request = (headers: Record<string, string>): IncomingMessage => ({ headers }) as unknown as IncomingMessage

describe('the names a server answers to', () => {
  it('are its own address and localhost, with its own port', () => {
    const hosts = ownHosts('127.0.0.1', 4000)
    expect(addressOf(request({ host: '127.0.0.1:4000' }), hosts)?.origin).toBe('http://127.0.0.1:4000')
    expect(addressOf(request({ host: 'localhost:4000' }), hosts)).not.toBeNull()
    for (const host of ['127.0.0.1', '127.0.0.1:4001', 'evil.example:4000', '0.0.0.0:4000', 'LOCALHOST:4000', '']) expect(addressOf(request({ host }), hosts)).toBeNull()
    expect(addressOf(request({}), hosts)).toBeNull()
    expect(ownHosts('::1', 1)).toContain('[::1]:1')
  })

  it('are the only places a page may come from', () => {
    const address = { host: '127.0.0.1:4000', origin: 'http://127.0.0.1:4000' }
    expect(isFromOwnPage(request({ origin: 'http://127.0.0.1:4000' }), address)).toBe(true)
    for (const origin of ['http://localhost:4000', 'https://127.0.0.1:4000', 'http://127.0.0.1:4001', 'null', 'http://evil.example']) expect(isFromOwnPage(request({ origin }), address)).toBe(false)
    expect(isFromOwnPage(request({}), address)).toBe(false)
  })

  it('never reach beyond this machine', () => {
    expect(() => requireLoopback('127.0.0.1')).not.toThrow()
    for (const host of ['0.0.0.0', '::', '192.168.1.5', 'example.org', '']) expect(() => requireLoopback(host)).toThrow(/this machine only/)
  })
})
