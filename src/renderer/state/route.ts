/** Which screen is shown, kept in the location's hash so that back, forward and reload work. */
import { create } from 'zustand'
import { leave } from './leave-guard.ts'

/** The parts of the codebook screen. */
export const CODEBOOK_PARTS = ['edit', 'guidelines', 'versions', 'review', 'breaches'] as const
export type CodebookPart = (typeof CODEBOOK_PARTS)[number]

export type Route =
  | { readonly screen: 'start' }
  | { readonly screen: 'library' }
  | { readonly screen: 'reading'; readonly article: string | null }
  | { readonly screen: 'claims'; readonly claim: string | null }
  | { readonly screen: 'codebook'; readonly part: CodebookPart }
  | { readonly screen: 'overview' }
  | { readonly screen: 'timeline' }
  | { readonly screen: 'focus' }

/** Reads a hash such as `#/reading/0190…`; what it does not know is the library. */
export function parseRoute(hash: string): Route {
  const [screen = '', argument] = hash.replace(/^#\/?/, '').split('/')
  const id = argument === undefined || argument === '' ? null : decodeURIComponent(argument)
  if (screen === 'start' || screen === 'overview' || screen === 'timeline' || screen === 'focus') return { screen }
  if (screen === 'reading') return { screen, article: id }
  if (screen === 'claims') return { screen, claim: id }
  if (screen === 'codebook') return { screen, part: CODEBOOK_PARTS.find((part) => part === id) ?? 'edit' }
  return { screen: 'library' }
}

export function formatRoute(route: Route): string {
  const argument = route.screen === 'reading' ? route.article : route.screen === 'claims' ? route.claim : route.screen === 'codebook' ? route.part : null
  return `#/${route.screen}${argument === null ? '' : `/${encodeURIComponent(argument)}`}`
}

interface RouteState {
  readonly route: Route
  /** Shows another place; where the screen that is left asks first, only once the user has said so. */
  go(route: Route): void
}

export const useRoute = create<RouteState>((set, get) => ({
  route: parseRoute(typeof location === 'undefined' ? '' : location.hash),
  go: (route) => {
    const show = (): void => {
      set({ route })
      const hash = formatRoute(route)
      if (location.hash !== hash) location.hash = hash
    }
    if (route.screen === get().route.screen) show()
    else leave(show)
  },
}))

/** Follows back and forward. Gives back how to stop. */
export function followLocation(): () => void {
  const follow = (): void => {
    const { route: shown, go } = useRoute.getState()
    const route = parseRoute(location.hash)
    if (formatRoute(route) === formatRoute(shown)) return
    // The screen stays until it may be left, and so does its address.
    if (route.screen !== shown.screen) history.replaceState(null, '', formatRoute(shown))
    go(route)
  }
  addEventListener('hashchange', follow)
  return () => removeEventListener('hashchange', follow)
}
