/** Whether a message from a renderer comes from our own page: its origin, and the main frame of its window. */
import type { WebFrameMain } from 'electron'
import { PAGE_ORIGIN } from '#contract/bridge.ts'

/** The address of our page, with any fragment. */
export const isPageUrl = (url: string): boolean => url.split('#', 1)[0] === `${PAGE_ORIGIN}/`

type Frame = Pick<WebFrameMain, 'url' | 'parent' | 'frameTreeNodeId' | 'processId'>

export interface Sent {
  readonly sender: { readonly mainFrame: Frame }
  /** `null` where the frame was gone when the message came. */
  readonly senderFrame: Frame | null
}

export const isFromOwnPage = ({ sender, senderFrame }: Sent): boolean =>
  senderFrame !== null && senderFrame.parent === null && isSameFrame(senderFrame, sender.mainFrame) && isPageUrl(senderFrame.url)

const isSameFrame = (one: Frame, other: Frame): boolean => one.frameTreeNodeId === other.frameTreeNodeId && one.processId === other.processId
