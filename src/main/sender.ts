/** Whether a message from a renderer comes from our own page: its origin, and the main frame of its window. */
import type { WebContents, WebFrameMain } from 'electron'
import { PAGE_ORIGIN } from '#contract/bridge.ts'

/** The address of our page, with any fragment. */
export const isPageUrl = (url: string): boolean => url.split('#', 1)[0] === `${PAGE_ORIGIN}/`

export interface Sent {
  readonly sender: Pick<WebContents, 'mainFrame'>
  /** `null` where the frame was gone when the message came. */
  readonly senderFrame: Pick<WebFrameMain, 'url' | 'parent'> | null
}

export const isFromOwnPage = ({ sender, senderFrame }: Sent): boolean =>
  senderFrame !== null && senderFrame.parent === null && senderFrame === sender.mainFrame && isPageUrl(senderFrame.url)
