/** Which screen is shown, kept in the location's hash so that back, forward and reload work. */
import { create } from 'zustand'

export type Route =
  | { readonly screen: 'start' }
  | { readonly screen: 'library' }
  | { readonly screen: 'reading'; readonly article: string | null }
  | { readonly screen: 'claims'; readonly claim: string | null }

/** Reads a hash such as `#/reading/0190…`; what it does not know is the library. */
export function parseRoute(hash: string): Route {
  const [screen = '', argument] = hash.replace(/^#\/?/, '').split('/')
  const id = argument === undefined || argument === '' ? null : decodeURIComponent(argument)
  if (screen === 'start') return { screen }
  if (screen === 'reading') return { screen, article: id }
  if (screen === 'claims') return { screen, claim: id }
  return { screen: 'library' }
}

export function formatRoute(route: Route): string {
  const argument = route.screen === 'reading' ? route.article : route.screen === 'claims' ? route.claim : null
  return `#/${route.screen}${argument === null ? '' : `/${encodeURIComponent(argument)}`}`
}

interface RouteState {
  readonly route: Route
  go(route: Route): void
}

export const useRoute = create<RouteState>((set) => ({
  route: parseRoute(typeof location === 'undefined' ? '' : location.hash),
  go: (route) => {
    set({ route })
    const hash = formatRoute(route)
    if (location.hash !== hash) location.hash = hash
  },
}))

/** Follows back and forward. Gives back how to stop. */
export function followLocation(): () => void {
  const follow = (): void => {
    const route = parseRoute(location.hash)
    if (formatRoute(route) !== formatRoute(useRoute.getState().route)) useRoute.setState({ route })
  }
  addEventListener('hashchange', follow)
  return () => removeEventListener('hashchange', follow)
}
