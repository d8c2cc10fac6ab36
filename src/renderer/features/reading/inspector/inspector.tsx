/** What is being said about the text: the selected span with its claim and stances, or the article as a whole. */
import { useLingui } from '@lingui/react/macro'
import { PanelRightClose } from 'lucide-react'
import { type KeyboardEvent, memo, useDeferredValue, useRef } from 'react'
import type { Article } from '#contract/articles.ts'
import { IconButton } from '../../../ui/button.tsx'
import type { Entry } from '../model/span-model.ts'
import { useScreenLayout } from '../model/screen-layout.ts'
import { useReading, useSelected, useSession } from '../screen/session-context.tsx'
import { ArticleCard } from './article-card.tsx'
import { ArgumentCard } from './argument-card.tsx'
import { ClaimCard } from './claim-card.tsx'
import { isTextInput } from '../../../ui/shortcut.ts'
import { runInspectorKey } from '../input/inspector-keys.ts'
import { useInspectFocus } from './inspect-focus.ts'
import { useKeptFocus } from './kept-focus.ts'
import { LayersCard } from './layers-card.tsx'
import { RelationCard } from './relation-card.tsx'
import { RelationsCard } from './relations-card.tsx'
import { SpanCard } from './span-card.tsx'
import { StanceList } from './stance-list.tsx'
import { SuggestionCard } from './suggestion-card.tsx'
import { SuggestionsCard } from './suggestions-card.tsx'
import './inspector.css'

export function Inspector({ article }: { article: Article }) {
  const { t } = useLingui()
  const session = useSession()
  // The text is painted first; the fields follow when the browser has time.
  const selected = useSelected()
  const deferred = useDeferredValue(selected)
  // One who goes from question to question types ahead: the card is there before the next key.
  const entry = session.walk === null ? deferred : selected
  const relation = useReading((state) => (state.relation === null ? undefined : state.relations.find(({ id }) => id === state.relation)))
  const column = useRef<HTMLElement>(null)
  const wasOpen = useRef(false)
  /** A key that was pressed in a dialog over the column and let go here is none of the column's. */
  const pressed = useRef<string | null>(null)
  const fold = useScreenLayout((state) => state.toggle)
  useInspectFocus(session, column, entry === selected)
  useKeptFocus(session, column)

  /** Escape first closes an open list; only then does it lead back to the text. */
  const note = (event: KeyboardEvent): void => {
    pressed.current = column.current!.contains(event.target as Node) ? event.key : null
    if (event.key === 'Tab') session.stays()
    if (!isTextInput(event.target) && runInspectorKey(session, event.nativeEvent)) {
      event.preventDefault()
      event.stopPropagation()
    }
    wasOpen.current = event.target instanceof HTMLElement && event.target.getAttribute('aria-expanded') === 'true'
  }
  const leave = (event: KeyboardEvent): void => {
    const isOurs = pressed.current === event.key
    pressed.current = null
    if (event.key !== 'Escape' || !isOurs || wasOpen.current || !column.current!.contains(event.target as Node)) return
    if (event.target instanceof HTMLElement) event.target.blur()
    session.focusText()
  }

  return (
    <aside className="inspector" ref={column} aria-label={t`Inspector`} onKeyDownCapture={note} onKeyUp={leave}>
      <div className="inspector-fold"><IconButton label={t`Fold the inspector away`} keys="I" icon={<PanelRightClose />} placement="start" onPress={() => fold('inspector')} /></div>
      <SuggestionCard />
      {relation === undefined ? <Cards entry={entry} article={article} /> : <RelationCard key={relation.id} relation={relation} />}
    </aside>
  )
}

/** Drawn anew only for another span: the column itself is drawn at every step of the cursor. */
const Cards = memo(function Cards({ entry, article }: { entry: Entry | null; article: Article }) {
  if (entry === null) {
    return (
      <>
        <ArticleCard article={article} />
        <SuggestionsCard />
        <LayersCard />
        <StanceList key="article" span={null} />
      </>
    )
  }
  return (
    <>
      <SpanCard key={entry.span.label} entry={entry} />
      <ClaimCard entry={entry} />
      <ArgumentCard entry={entry} />
      <RelationsCard entry={entry} />
      <StanceList key="here" span={entry} />
    </>
  )
})
