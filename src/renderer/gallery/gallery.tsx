/** Every part of the interface in its states and with awkward text, on one page. */
import type { ReactNode } from 'react'
import { localeTag } from '../i18n/locale-tag.ts'
import { MessagesProvider } from '../i18n/messages.tsx'
import { languageIn, useSettings } from '../state/settings.ts'
import { ThemeToggle } from './theme-toggle.tsx'
import { ButtonParts, CodebookParts, FeedbackParts, FieldParts, MenuParts, ProgressParts, TextParts } from './parts.tsx'
import './gallery.css'

export function Gallery() {
  const locale = useSettings((settings) => localeTag(languageIn(settings), settings))
  return (
    <MessagesProvider locale={locale}>
      <main className="gallery">
        <header className="gallery-head">
          <h1><span className="wordmark" lang="ar" dir="rtl">حاشية</span> Gallery</h1>
          <nav aria-label="Screens"><a href="?show=window">Window</a> <a href="?show=start">Start screen</a></nav>
          <ThemeToggle />
        </header>
        <Part name="Buttons"><ButtonParts /></Part>
        <Part name="Fields"><FieldParts /></Part>
        <Part name="Menus and filters"><MenuParts /></Part>
        <Part name="Progress and saving"><ProgressParts /></Part>
        <Part name="Messages, empty places, dialogs"><FeedbackParts /></Part>
        <Part name="A label explained, and Markdown"><CodebookParts /></Part>
        <Part name="Awkward text"><TextParts /></Part>
      </main>
    </MessagesProvider>
  )
}

function Part({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className="gallery-part" aria-label={name}>
      <h2 className="heading">{name}</h2>
      <div className="gallery-row">{children}</div>
    </section>
  )
}
