/** The one door of a window to the world outside: the desktop where the preload says so, else the server it was loaded from. */
import { connectBrowser } from './browser.ts'
import type { Connection } from './connection.ts'
import { connectDesktop, pathsFunction } from './desktop.ts'

/** Call once, before anything reads the address: in a browser it takes the secret out of it. */
export function connect(): Connection {
  const pathsOf = pathsFunction()
  return pathsOf === null ? connectBrowser() : connectDesktop(pathsOf)
}
