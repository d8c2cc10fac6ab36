/** The page's half of `contextBridge`: functions that call over into the preload's world. Runs in the page; refers to nothing outside. */

export interface ExposeDetail { readonly name: string }
export interface CallDetail { readonly name: string; readonly id: number; readonly args: readonly unknown[] }
export interface ReturnDetail { readonly ok: boolean; readonly value: unknown }

export function installMainWorld(): void {
  let last = 0
  const call = (name: string, args: readonly unknown[]): unknown => {
    const id = ++last
    let answer: ReturnDetail | null = null
    const listen = (event: Event): void => {
      answer = (event as CustomEvent<ReturnDetail>).detail
    }
    window.addEventListener(`double:return:${id}`, listen, { once: true })
    window.dispatchEvent(new CustomEvent<CallDetail>('double:call', { detail: { name, id, args } }))
    const given = answer as ReturnDetail | null
    if (given === null) throw new Error('[double] The preload did not answer.')
    if (!given.ok) throw new Error(String(given.value))
    return given.value
  }
  window.addEventListener('double:expose', (event) => {
    const { name } = (event as CustomEvent<ExposeDetail>).detail
    Object.defineProperty(window, name, { value: (...args: unknown[]) => call(name, args), enumerable: true })
  })
}
