/** Opens a link in the person's own browser, where there is a screen. */
import { spawn } from 'node:child_process'

const OPENERS: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = { darwin: ['open'], win32: ['cmd', '/c', 'start', ''], linux: ['xdg-open'] }

/** The link stands on the terminal all the same: where no browser opens, nothing is said. */
export function openBrowser(link: string): void {
  const opener = OPENERS[process.platform]
  const hasScreen = process.platform !== 'linux' || Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'])
  if (opener === undefined || !hasScreen) return
  const [command, ...args] = opener
  spawn(command, [...args, link], { stdio: 'ignore', detached: true }).once('error', () => undefined).unref()
}
