import { describe, expect, it } from 'vitest'
import { isFromOwnPage, isPageUrl, type Sent } from './sender.ts'

const sent = (url: string, parent: unknown = null): Sent => {
  const frame = { url, parent } as NonNullable<Sent['senderFrame']>
  return { sender: { mainFrame: frame } as Sent['sender'], senderFrame: frame }
}

describe('the sender of a message', () => {
  it('is our page in the main frame of its window', () => {
    expect(isFromOwnPage(sent('app://workbench/'))).toBe(true)
    expect(isFromOwnPage(sent('app://workbench/#/reading/1'))).toBe(true)
  })
  it('is nobody else', () => {
    expect(isFromOwnPage(sent('https://evil.example/'))).toBe(false)
    expect(isFromOwnPage(sent('app://workbench/', {}))).toBe(false)
    expect(isFromOwnPage({ ...sent('app://workbench/'), senderFrame: null })).toBe(false)
    const other = sent('app://workbench/')
    expect(isFromOwnPage({ sender: other.sender, senderFrame: sent('app://workbench/').senderFrame })).toBe(false)
  })
  it.each(['app://workbench', 'app://workbench.evil/', 'app://workbench/assets/a.js', 'file:///etc/passwd', 'about:blank', ''])('does not show our page at %j', (url) => {
    expect(isPageUrl(url)).toBe(false)
  })
})
