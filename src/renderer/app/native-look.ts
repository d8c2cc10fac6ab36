/** Tells the desktop the chosen theme and language, at the start and at every change, so that menus and dialogs are alike. */
import { useEffect } from 'react'
import { useConnection } from '../state/connection.tsx'
import { reportError } from '../state/errors.ts'
import { useLanguage, useSettings } from '../state/settings.ts'

export function useNativeLook(): void {
  const { native } = useConnection()
  const theme = useSettings((state) => state.theme)
  const language = useLanguage()
  useEffect(() => { native?.setTheme({ theme }).catch(reportError) }, [native, theme])
  useEffect(() => { native?.setLanguage({ language }).catch(reportError) }, [native, language])
}
