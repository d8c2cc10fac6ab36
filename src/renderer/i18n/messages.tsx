/** The language of the interface. Articles keep their own language and direction whatever it is. */
import { i18n } from '@lingui/core'
import { I18nProvider as LinguiProvider } from '@lingui/react'
import type { ReactNode } from 'react'
import { I18nProvider as AriaProvider } from 'react-aria-components'
import type { Language, Settings } from '#core/settings/settings.ts'
import { messages as arabic } from '../locales/ar/messages.po'
import { messages as english } from '../locales/en/messages.po'
import { localeTag } from './locale-tag.ts'
import { setFormats } from './formats.ts'

i18n.load({ en: english, ar: arabic })
i18n.activate('en')

const DIRECTIONS: Readonly<Record<Language, 'ltr' | 'rtl'>> = { en: 'ltr', ar: 'rtl' }

/** Puts a language in force: its words, its numbers and dates, and the direction of the window. */
export function speak(language: Language, choice: Pick<Settings, 'numerals' | 'months'>): void {
  const tag = localeTag(language, choice)
  setFormats(tag)
  if (i18n.locale !== language || i18n.locales !== tag) i18n.activate(language, tag)
  document.documentElement.lang = language
  document.documentElement.dir = DIRECTIONS[language]
}

/** `locale` is the tag in force, for the parts that bring words and numbers of their own. */
export function MessagesProvider({ locale, children }: { locale: string; children: ReactNode }) {
  return (
    <LinguiProvider i18n={i18n}>
      <AriaProvider locale={locale}>{children}</AriaProvider>
    </LinguiProvider>
  )
}
