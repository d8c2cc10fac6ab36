/** Where and when something was said: outlet, date and article, with what is not known said so. */
import { Trans } from '@lingui/react/macro'
import type { ReactNode } from 'react'
import { useProject } from '../../state/project.ts'
import { Avatar } from '../../ui/avatar.tsx'
import { formatDate } from '../../ui/format.ts'

interface PlaceFactsProps {
  of: { readonly outlet: string | null; readonly published: string | null; readonly title: string }
  annotator?: string
  children?: ReactNode
}

export function PlaceFacts({ of: { outlet, published, title }, annotator, children }: PlaceFactsProps) {
  const project = useProject()
  const person = project?.annotators.find((one) => one.id === annotator) ?? (project?.me.id === annotator ? project?.me : undefined)
  return (
    <span className="place-facts">
      {outlet === null ? <span className="missing"><Trans>no outlet</Trans></span> : <bdi>{outlet}</bdi>}
      {published === null ? <span className="missing"><Trans>no date</Trans></span> : <span className="num">{formatDate(published)}</span>}
      {children}
      <bdi className="place-title one-line">{title}</bdi>
      {person !== undefined && <span className="place-by"><Avatar annotator={person} /><span className="visually-hidden"><Trans>tagged by <bdi>{person.name}</bdi></Trans></span></span>}
    </span>
  )
}
