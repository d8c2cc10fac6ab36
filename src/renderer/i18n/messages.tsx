/** The language of the interface. Articles keep their own language and direction whatever it is. */
import { i18n } from '@lingui/core'
import { I18nProvider as LinguiProvider } from '@lingui/react'
import type { ReactNode } from 'react'
import { I18nProvider as AriaProvider } from 'react-aria-components'
import { messages as english } from '../locales/en/messages.po'

const LOCALE = 'en'
i18n.load(LOCALE, english)
i18n.activate(LOCALE)
document.documentElement.lang = LOCALE
document.documentElement.dir = 'ltr'

export function MessagesProvider({ children }: { children: ReactNode }) {
  return (
    <LinguiProvider i18n={i18n}>
      <AriaProvider locale={LOCALE}>{children}</AriaProvider>
    </LinguiProvider>
  )
}
