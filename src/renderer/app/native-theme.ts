/** Tells the desktop the chosen theme, at the start and at every change, so that menus and dialogs look alike. */
import { useEffect } from 'react'
import { useConnection } from '../state/connection.tsx'
import { reportError } from '../state/errors.ts'
import { useTheme } from '../state/theme.ts'

export function useNativeTheme(): void {
  const { native } = useConnection()
  const theme = useTheme((state) => state.theme)
  useEffect(() => { native?.setTheme({ theme }).catch(reportError) }, [native, theme])
}
