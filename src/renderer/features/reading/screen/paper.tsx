/** The paper: what is known about the article, and its text under the annotating surface. */
import { useLingui } from '@lingui/react/macro'
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react'
import type { Article } from '#contract/articles.ts'
import { firstStrongDirection } from '#core/text/direction.ts'
import { useSettings } from '../../../state/settings.ts'
import { announceCount } from '../commands/select.ts'
import { chooseWanted, proposalTitle } from '../commands/suggest.ts'
import { dropUntouchedStance } from '../commands/write-stances.ts'
import { attachCopy } from '../input/copy.ts'
import { handleKey } from '../input/keyboard.ts'
import { attachHover } from '../input/hover.ts'
import { attachPointer } from '../input/pointer.ts'
import { AnnotationFeed } from '../model/annotation-feed.ts'
import { bindSurface, drawRegions } from '../model/bind-surface.ts'
import { SuggestionFeed } from '../model/suggestion-feed.ts'
import type { ReadingSession } from '../model/reading-session.ts'
import { ReadingSurface } from '../surface/reading-surface.ts'
import { MetaLine } from './meta-line.tsx'
import { useRegionName } from './region-names.ts'
import { useSession } from './session-context.tsx'
import './paper.css'
import '../surface/arcs.css'

export function Paper({ article }: { article: Article }) {
  const session = useSession()
  const { t } = useLingui()
  const scroller = useRef<HTMLDivElement>(null)
  const host = useRef<HTMLDivElement>(null)
  const title = article.metadata.title ?? article.text.trimStart().split('\n', 1)[0]!.trim()
  useSurface(session, scroller, host)
  useRegions(session, article)

  const onKeyDown = (event: KeyboardEvent): void => {
    if (!handleKey(session, event.nativeEvent)) return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <div className="desk" ref={scroller}>
      <article className="paper">
        <MetaLine article={article} />
        <div
          ref={host}
          className="article-text"
          id="article-text"
          role="textbox"
          aria-multiline="true"
          aria-readonly="true"
          aria-label={t`Text of ${title}. Arrows move by words, digits tag, question mark lists all keys.`}
          tabIndex={0}
          dir={articleDirection(session)}
          onKeyDown={onKeyDown}
          onFocus={() => dropUntouchedStance(session)}
        />
      </article>
    </div>
  )
}

/** The direction of paragraphs that have none of their own: that of the text's first letter. */
const articleDirection = (session: ReadingSession): 'rtl' | 'ltr' => firstStrongDirection(session.store.text.slice(0, 4_000)) ?? 'rtl'

function useSurface(session: ReadingSession, scroller: RefObject<HTMLDivElement | null>, host: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    if (scroller.current === null || host.current === null) return
    const { parts, store, model } = session
    const surface = new ReadingSurface({
      scroller: scroller.current, host: host.current, store, model, labels: parts.codebook.labels, layers: Math.max(1, parts.annotators.length),
      language: parts.article.metadata.language, direction: articleDirection(session), face: (label, annotator) => session.face(label, annotator),
      onDocked: (docked) => session.state.setState({ docked }),
      suggestionFace: (suggestion) => ({ text: proposalTitle(session, suggestion), color: suggestion.label === null ? 'var(--ink-2)' : session.color(suggestion.label) }),
    })
    session.surface = surface
    const feed = new AnnotationFeed(session)
    session.feed = feed
    const suggestions = new SuggestionFeed(session, () => chooseWanted(session))
    const stops = [bindSurface(session, surface), attachPointer(session, surface), attachHover(session, surface), attachCopy(session, host.current), () => feed.stop(), () => suggestions.stop(), useSettings.subscribe(() => surface.relayout()), () => surface.dispose()]
    void feed.read().then(() => announceCount(session))
    host.current.focus({ preventScroll: true })
    return () => {
      for (const stop of stops) stop()
      session.surface = null
      session.feed = null
    }
  }, [session, scroller, host])
}

function useRegions(session: ReadingSession, article: Article): void {
  const regionName = useRegionName()
  useEffect(() => {
    if (session.surface !== null) drawRegions(session, session.surface, article.regions, regionName)
  }, [session, article.regions, regionName])
}
