/** The projects of this computer, last opened first. A missing one stays listed until it is forgotten. */
import { Trans, useLingui } from '@lingui/react/macro'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { BookText, FileX, X } from 'lucide-react'
import { Button as AriaButton, GridList, GridListItem } from 'react-aria-components'
import type { Client } from '#contract'
import { useClient } from '../../state/client.tsx'
import { useCommands } from '../../state/commands.tsx'
import { reportError } from '../../state/errors.ts'
import { keys } from '../../state/keys.ts'
import { WithTooltip } from '../../ui/button.tsx'
import { Empty } from '../../ui/empty.tsx'
import { folderOf, formatSince } from '../../ui/format.ts'
import { PathText } from '../../ui/path-text.tsx'

type RecentProject = Awaited<ReturnType<Client['projects']['recent']>>[number]

export function RecentProjects() {
  const { t } = useLingui()
  const client = useClient()
  const cache = useQueryClient()
  const commands = useCommands()
  const recent = useQuery({ queryKey: keys.recent, queryFn: () => client.projects.recent() }).data
  const forget = (path: string): void => {
    client.projects.forget({ path }).then((left) => cache.setQueryData(keys.recent, left), reportError)
  }
  return (
    <section className="start-recent" aria-labelledby="recent">
      <h2 id="recent" className="heading"><Trans>Recent projects</Trans></h2>
      {recent !== undefined && (
        <GridList
          className="recent-list"
          aria-label={t`Recent projects`}
          {...(recent.length > 0 ? { autoFocus: 'first' as const } : {})}
          items={recent.map((project) => ({ ...project, id: project.path }))}
          onAction={(path) => commands.openPath(String(path))}
          renderEmptyState={() => <Empty title={<Trans>No projects yet</Trans>}><Trans>Name one on the side, or open the sample to look around.</Trans></Empty>}
        >
          {(project) => <RecentItem project={project} onForget={() => forget(project.path)} />}
        </GridList>
      )}
    </section>
  )
}

function RecentItem({ project, onForget }: { project: RecentProject; onForget(): void }) {
  const { t } = useLingui()
  return (
    <GridListItem id={project.path} textValue={project.name} className={`recent-item${project.missing ? ' is-missing' : ''}`}>
      {project.missing ? <FileX className="recent-icon" aria-hidden="true" /> : <BookText className="recent-icon" aria-hidden="true" />}
      <span className="recent-text" title={project.path}>
        <bdi className="recent-name one-line">{project.name}</bdi>
        <span className="recent-folder one-line"><PathText path={folderOf(project.path)} /></span>
      </span>
      {project.missing ? <span className="recent-when missing"><Trans>not found there</Trans></span> : <span className="recent-when">{formatSince(project.opened)}</span>}
      <WithTooltip text={t`Forget`}>
        <AriaButton className="icon-button" aria-label={t`Forget ${project.name}`} onPress={onForget}><X /></AriaButton>
      </WithTooltip>
    </GridListItem>
  )
}
