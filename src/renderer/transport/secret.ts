/** What lets this tab in: the one-time token of the link, later the key that it was exchanged for. */
import type { Hello } from '#contract/bridge.ts'

/** Kept by the browser for this tab only, through reloads. */
const KEY = 'hashiya-key'

export interface LinkWishes {
  readonly token: string | null
  /** What the link asks to open: `sample`, or the path of a project. */
  readonly open: string | null
}

/** Reads `#token=…&open=…`; any other fragment (a screen of the window) has no wishes. */
export function readLink(hash: string): LinkWishes {
  const parameters = new URLSearchParams(hash.replace(/^#/, ''))
  return { token: parameters.get('token'), open: parameters.get('open') }
}

/** Takes the wishes out of the address bar, so that the token is in no history, bookmark or copied address. */
export function takeLink(): LinkWishes {
  const wishes = readLink(location.hash)
  if (wishes.token !== null) history.replaceState(history.state, '', location.pathname + location.search)
  return wishes
}

export const keptKey = (): string | null => sessionStorage.getItem(KEY)
export const keepKey = (key: string): void => sessionStorage.setItem(KEY, key)
export const forgetKey = (): void => sessionStorage.removeItem(KEY)

/** The token goes before a kept key: whoever opens a link wants in by that link. */
export function helloOf(token: string | null, key: string | null): Hello | null {
  if (token !== null) return { token }
  return key === null ? null : { key }
}
