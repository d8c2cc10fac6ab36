/** Light and dark. */
import { EventEmitter } from 'node:events'
import { openWindows } from './windows.ts'

type ThemeSource = 'system' | 'light' | 'dark'

class NativeTheme extends EventEmitter {
  #source: ThemeSource = 'system'
  get themeSource(): ThemeSource {
    return this.#source
  }
  set themeSource(source: ThemeSource) {
    this.#source = source
    for (const window of openWindows()) window.webContents.emulateTheme().catch((error: unknown) => console.error('[double] theme', error))
    this.emit('updated')
  }
  get shouldUseDarkColors(): boolean {
    return this.#source === 'dark'
  }
}
export const nativeTheme = new NativeTheme()

export async function emulateTheme(send: (method: string, params: object) => Promise<unknown>): Promise<void> {
  const source = nativeTheme.themeSource
  await send('Emulation.setEmulatedMedia', { features: source === 'system' ? [] : [{ name: 'prefers-color-scheme', value: source }] })
}
