/** The desk: the paper with the text, the palette under it, the inspector beside it and the status line. */
import { useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo } from 'react'
import type { Article } from '#contract/articles.ts'
import type { ProjectSummary } from '#contract/projects.ts'
import type { Codebook } from '#core/codebook/codebook.ts'
import { useClient } from '../../../state/client.tsx'
import { useCommands } from '../../../state/commands.tsx'
import { registerPendingEdits } from '../../../state/pending-edits.ts'
import { Inspector } from '../inspector/inspector.tsx'
import { AnnotationsSide } from '../list/annotations-side.tsx'
import { ReadingSession } from '../model/reading-session.ts'
import { Dock } from './dock.tsx'
import { useAnswers } from '../model/use-answers.ts'
import { AlikeDialog } from './alike-dialog.tsx'
import { FindBar } from './find-bar.tsx'
import { Spread } from '../spread/spread.tsx'
import { LabelExplained } from './label-explained.tsx'
import { Palette } from './palette.tsx'
import { Paper } from './paper.tsx'
import { useScreenLayout } from '../model/screen-layout.ts'
import { SessionProvider, useReading, useSession } from './session-context.tsx'
import { StatusLine } from './status-line.tsx'
import { useKeysBack } from './use-keys-back.ts'
import { useFetchAhead } from './use-fetch-ahead.ts'
import { usePanels } from './use-panels.ts'
import { useReadingTargetOf } from './use-reading-target.ts'

export function ReadingDesk({ article, codebook, project }: { article: Article; codebook: Codebook; project: ProjectSummary }) {
  const session = useOpenSession(article, codebook, project)
  const isInspectorOpen = useScreenLayout((state) => state.inspector)
  const isListOpen = useScreenLayout((state) => state.queue && state.side === 'annotations')
  useReadingTargetOf(session)
  useKeysBack(session)
  usePanels(session)
  useAnswers(session)
  return (
    <SessionProvider session={session}>
      {isListOpen && <AnnotationsSide />}
      <div className="reading-middle">
        <FindBar />
        <div className="desk-place">
          <Paper article={article} />
          <Dock />
        </div>
        <Palette />
      </div>
      {isInspectorOpen && <Inspector article={article} />}
      <StatusLine />
      <LabelExplained />
      <Spread />
      <AlikeDialog />
      <Announcer />
      <FetchAhead />
    </SessionProvider>
  )
}

/** The session lives as long as the text is open; people and codebook are those of its opening. */
function useOpenSession(article: Article, codebook: Codebook, project: ProjectSummary): ReadingSession {
  const client = useClient()
  const cache = useQueryClient()
  const commands = useCommands()
  const session = useMemo(() => new ReadingSession({
    article, codebook, client, cache, me: project.me, annotators: [project.me, ...project.annotators.filter((other) => other.id !== project.me.id)], readOnly: project.read_only,
    openArticle: (id, span) => commands.openArticle({ article: id, span }),
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a refetched article has the same text: what was painted stays
  }), [article.id, article.text_sha256, codebook, project.me.id])
  useEffect(() => registerPendingEdits(async () => {
    session.delayed.flush()
    await session.writer.settled()
  }), [session])
  useEffect(() => () => session.delayed.flush(), [session])
  return session
}

function FetchAhead(): null {
  useFetchAhead(useSession())
  return null
}

/** Says what happens to those who hear the screen. */
function Announcer() {
  const { text, count } = useReading((state) => state.announcement)
  const { t } = useLingui()
  return <div className="visually-hidden" role="log" aria-live="polite" aria-atomic="true" aria-label={t`What just happened`}><span key={count} dir="auto">{text}</span></div>
}
