/** What must have happened before `ready`: the main module has run, the browser is up, and a debugger that waits has let go. */

const loaded = Promise.withResolvers<void>()
const released = Promise.withResolvers<void>()

/** Playwright attaches first and calls this by name; without an inspector nobody waits. */
Object.assign(globalThis, { __playwright_run: () => released.resolve() })
if (!process.execArgv.some((arg) => arg.startsWith('--inspect'))) released.resolve()

export const gates = {
  /** Folder of the app. */
  appPath: '',
  /** Switches of the command line, without their dashes and values. */
  switches: [] as string[],
  isReady: false,
  codeLoaded: (): void => loaded.resolve(),
  beforeReady: (browser: Promise<void>): Promise<unknown> => Promise.all([loaded.promise, released.promise, browser]),
}
