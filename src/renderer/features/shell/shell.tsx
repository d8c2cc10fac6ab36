/** The frame around every screen of a project: top bar, rail, and the screen itself. */
import type { ReactNode } from 'react'
import type { ProjectSummary } from '#contract/projects.ts'
import { Rail } from './rail.tsx'
import { TopBar } from './top-bar.tsx'
import './shell.css'

export function Shell({ project, search, children }: { project: ProjectSummary; search: ReactNode; children: ReactNode }) {
  return (
    <div className="shell">
      <TopBar project={project} search={search} />
      <Rail />
      <main className="screen">{children}</main>
    </div>
  )
}
