/** What is evaluated in every document of a window before its own scripts. */
import { readFileSync } from 'node:fs'
import { makeCodec } from '../clone.ts'
import { installMainWorld } from './main-world.ts'
import { installPreloadWorld } from './preload-world.ts'

/** Name of the world that the preload runs in, apart from the page's. */
export const PRELOAD_WORLD = 'Electron Isolated Context'
/** Function by which text reaches the main process, and the one by which it reaches the preload's world. */
export const SEND = '__doubleSend'
export const RECEIVE = '__doubleReceive'

export const mainWorldSource = (): string => `if (window === window.top) (${installMainWorld})()`

/** The app's preload, unchanged, as a CommonJS module. Frames inside the page get none. */
export const preloadWorldSource = (preload: string): string => `if (window === window.top) {
  const world = (${installPreloadWorld})((${makeCodec})(), (text) => globalThis.${SEND}(text), ${JSON.stringify(RECEIVE)});
  (function (require, module, exports) {${readFileSync(preload, 'utf8')}\n})(world.require, { exports: {} }, {});
}`
