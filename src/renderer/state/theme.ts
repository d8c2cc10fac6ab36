/** Whether the screen is light or dark now: as the system says, or as the user chose. */
import { useSyncExternalStore } from 'react'
import type { Theme } from '#core/settings/settings.ts'
import { useSettings } from './settings.ts'

const systemDark = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)')

/** What is on screen now. */
const isDark = (theme: Theme): boolean => theme === 'dark' || (theme === 'system' && systemDark().matches)

/** Whether the screen is dark now, kept up to date. */
export function useIsDark(): boolean {
  const theme = useSettings((settings) => settings.theme)
  return useSyncExternalStore(onSystemTheme, () => isDark(theme))
}

/** Calls back when the system changes its mind. Gives back how to stop. */
function onSystemTheme(listener: () => void): () => void {
  const query = systemDark()
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
