import { describe, expect, it } from 'vitest'
import { isFromOwnPage, isPageUrl, type Sent } from './sender.ts'

const frame = (url: string, fields: object = {}): NonNullable<Sent['senderFrame']> => ({ url, parent: null, frameTreeNodeId: 1, processId: 2, ...fields }) as NonNullable<Sent['senderFrame']>
const sent = (url: string, fields: object = {}): Sent => ({ sender: { mainFrame: frame(url, fields) }, senderFrame: frame(url, fields) })

describe('the sender of a message', () => {
  it('is our page in the main frame of its window', () => {
    expect(isFromOwnPage(sent('app://workbench/'))).toBe(true)
    expect(isFromOwnPage(sent('app://workbench/#/reading/1'))).toBe(true)
  })
  it('is nobody else', () => {
    expect(isFromOwnPage(sent('https://evil.example/'))).toBe(false)
    expect(isFromOwnPage(sent('app://workbench/', { parent: {} }))).toBe(false)
    expect(isFromOwnPage({ ...sent('app://workbench/'), senderFrame: null })).toBe(false)
    for (const other of [{ frameTreeNodeId: 9 }, { processId: 9 }]) {
      expect(isFromOwnPage({ ...sent('app://workbench/'), senderFrame: frame('app://workbench/', other) })).toBe(false)
    }
  })
  it.each(['app://workbench', 'app://workbench.evil/', 'app://workbench/assets/a.js', 'file:///etc/passwd', 'about:blank', ''])('does not show our page at %j', (url) => {
    expect(isPageUrl(url)).toBe(false)
  })
})
