/** Finds a browser of the Chromium family on this machine, for tests. */
import { existsSync, readdirSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge', 'chrome']
const FIXED = ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome', 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe']

/** What to do where `findBrowser` finds none. */
export const NO_BROWSER = 'There is no browser to test in. Install one: `npx playwright install chromium`, or your system\'s chromium package (Debian: `apt-get install chromium`), or set HASHIYA_BROWSER to the path of a Chromium or Chrome.'

/** Keep a browser from the network and from asking questions. Root may run Chromium only without its sandbox. */
export const QUIET_SWITCHES: readonly string[] = [
  '--no-first-run', '--no-default-browser-check', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--disable-quic', '--disable-gpu',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

/** Path of HASHIYA_BROWSER, Playwright's own Chromium, or one of the system, in this order; `null` where there is none. */
export function findBrowser(): string | null {
  const named = process.env['HASHIYA_BROWSER']
  if (named) return named
  return [...playwrightBrowsers(), ...onPath(), ...FIXED].find((path) => existsSync(path)) ?? null
}

function onPath(): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, process.platform === 'win32' ? `${name}.exe` : name)))
}

function playwrightBrowsers(): string[] {
  const cache = process.env['PLAYWRIGHT_BROWSERS_PATH'] ?? join(homedir(), process.platform === 'darwin' ? 'Library/Caches' : '.cache', 'ms-playwright')
  if (!existsSync(cache)) return []
  const inside = ['chrome-linux64/chrome', 'chrome-linux/chrome', 'chrome-win64/chrome.exe', 'chrome-mac/Chromium.app/Contents/MacOS/Chromium', 'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing']
  return readdirSync(cache).filter((name) => name.startsWith('chromium-')).sort().reverse().flatMap((name) => inside.map((path) => join(cache, name, path)))
}
