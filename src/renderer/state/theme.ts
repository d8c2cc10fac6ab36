/** Light or dark: as the system says, or as the user chose for this computer. */
import { useSyncExternalStore } from 'react'
import { create } from 'zustand'

export type Theme = 'system' | 'light' | 'dark'
const STORED = 'hashiya.theme'
const isTheme = (value: unknown): value is Theme => value === 'system' || value === 'light' || value === 'dark'

function storedTheme(): Theme {
  try {
    const value = localStorage.getItem(STORED)
    return isTheme(value) ? value : 'system'
  } catch {
    // Storage may be switched off; the system's choice then holds.
    return 'system'
  }
}

interface ThemeState {
  readonly theme: Theme
  setTheme(theme: Theme): void
}

export const useTheme = create<ThemeState>((set) => ({
  theme: 'system',
  setTheme: (theme) => {
    set({ theme })
    paintTheme(theme)
    try {
      localStorage.setItem(STORED, theme)
    } catch {
      // Not kept over a restart where storage is switched off; it holds for this window.
    }
  },
}))

function paintTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

/** Paints the stored choice; to be called before the first frame. */
export function startTheme(): void {
  const theme = storedTheme()
  useTheme.setState({ theme })
  paintTheme(theme)
}

const systemDark = (): MediaQueryList => matchMedia('(prefers-color-scheme: dark)')

/** What is on screen now. */
const isDark = (theme: Theme): boolean => theme === 'dark' || (theme === 'system' && systemDark().matches)

/** Whether the screen is dark now, kept up to date. */
export function useIsDark(): boolean {
  const theme = useTheme((state) => state.theme)
  return useSyncExternalStore(onSystemTheme, () => isDark(theme))
}

/** Calls back when the system changes its mind. Gives back how to stop. */
function onSystemTheme(listener: () => void): () => void {
  const query = systemDark()
  query.addEventListener('change', listener)
  return () => query.removeEventListener('change', listener)
}
