/** The project's name, with what can be done with projects behind it. */
import { Trans, useLingui } from '@lingui/react/macro'
import { ChevronDown } from 'lucide-react'
import { Button as AriaButton } from 'react-aria-components'
import type { ProjectSummary } from '#contract/projects.ts'
import { useCommands } from '../../state/commands.tsx'
import { useHost } from '../../state/project.ts'
import { MenuItem, MenuPopover } from '../../ui/menu.tsx'

export function ProjectMenu({ project }: { project: ProjectSummary }) {
  const { t } = useLingui()
  const commands = useCommands()
  const isFixed = (useHost()?.fixed_project ?? null) !== null
  if (isFixed) return <bdi className="crumb-project one-line">{project.name}</bdi>
  const trigger = (
    <AriaButton className="crumb-project" aria-label={t`Project ${project.name}`}>
      <bdi className="one-line">{project.name}</bdi>
      <ChevronDown aria-hidden="true" />
    </AriaButton>
  )
  return (
    <MenuPopover label={t`Project`} trigger={trigger}>
      <MenuItem keys="Mod+N" onAction={() => commands.newProject()}><Trans>New project…</Trans></MenuItem>
      <MenuItem keys="Mod+O" onAction={() => commands.openProject()}><Trans>Open…</Trans></MenuItem>
      <MenuItem onAction={() => commands.closeProject()}><Trans>Close project</Trans></MenuItem>
    </MenuPopover>
  )
}
