/** Where one is, what to look for, whether it is saved, and who works here. */
import { useLingui } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import type { ProjectSummary } from '#contract/projects.ts'
import { useRoute } from '../../state/route.ts'
import { AnnotatorMenu } from './annotator-menu.tsx'
import { ProjectMenu } from './project-menu.tsx'
import { SavedMark } from './saved-mark.tsx'
import { ThemeButton } from './theme-button.tsx'

function useScreenName(): string {
  const { t } = useLingui()
  const screen = useRoute((state) => state.route.screen)
  return { start: t`Library`, library: t`Library`, reading: t`Reading`, claims: t`Claims`, codebook: t`Codebook`, overview: t`Overview`, timeline: t`Timeline`, focus: t`One by one` }[screen]
}

export function TopBar({ project, search }: { project: ProjectSummary; search: ReactNode }) {
  const screen = useScreenName()
  return (
    <header className="top-bar">
      <div className="crumb">
        <span className="wordmark" lang="ar" dir="rtl">حاشية</span>
        <ProjectMenu project={project} />
        <span aria-hidden="true" className="crumb-mark">›</span>
        <h1 className="crumb-screen">{screen}</h1>
      </div>
      {search}
      <div className="top-end">
        <SavedMark readOnly={project.read_only} />
        <ThemeButton />
        <AnnotatorMenu me={project.me} />
      </div>
    </header>
  )
}
