/** Electron's list of pages; Playwright finds a window by the id of its target. */
import { BrowserWindow } from './browser-window.ts'
import type { WebContents } from './web-contents.ts'

const all = (): WebContents[] => BrowserWindow.getAllWindows().map((window) => window.webContents)

export const webContents = {
  getAllWebContents: all,
  fromDevToolsTargetId: (id: string): WebContents | undefined => all().find((each) => each.targetId === id),
}
