/** What stands before a project is open: go on with one, begin one, or look at the sample. */
import { Trans } from '@lingui/react/macro'
import { BookOpenText, FolderOpen } from 'lucide-react'
import type { ReactNode } from 'react'
import { useCommands } from '../../state/commands.tsx'
import { useConnection } from '../../state/connection.tsx'
import { useHost } from '../../state/project.ts'
import { Button } from '../../ui/button.tsx'
import { NewProject } from './new-project.tsx'
import { OpenByPath } from './open-by-path.tsx'
import { RecentProjects } from './recent-projects.tsx'
import './start.css'

/** `corner` stands at the top of the window's end: what belongs to the window and not to a project. */
export function StartScreen({ corner }: { corner: ReactNode }) {
  const commands = useCommands()
  const host = useHost()
  const hasDialogs = useConnection().native !== null
  if (host === undefined || host.fixed_project !== null) return <main className="start" />
  return (
    <main className="start">
      <div className="start-corner">{corner}</div>
      <div className="start-page">
        <header className="start-head">
          <h1><span className="start-mark" lang="ar" dir="rtl">حاشية</span> <span className="start-name">Hashiya</span></h1>
          <p><Trans>Notes in the margin of the news: highlight, tag stance and claims, export training sets. Everything stays on this computer.</Trans></p>
        </header>
        <div className="start-columns">
          <RecentProjects />
          <div className="start-side">
            <NewProject host={host} />
            <section className="start-card" aria-labelledby="open-project">
              <h2 id="open-project" className="heading"><Trans>Open a project</Trans></h2>
              {hasDialogs ? <Button icon={<FolderOpen />} keys="Mod+O" onPress={commands.openProject}><Trans>Choose a file…</Trans></Button> : <OpenByPath />}
              <Button icon={<BookOpenText />} onPress={commands.openSample}><Trans>Open the sample</Trans></Button>
              <p className="field-help"><Trans>The sample is a copy of your own: ten made-up articles with labels, stances and claims.</Trans></p>
            </section>
          </div>
        </div>
        <p className="start-foot muted"><Trans>Version {host.version}</Trans></p>
      </div>
    </main>
  )
}
