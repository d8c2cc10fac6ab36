/** Who did a step: one of the project's annotators, or the person at this window who has annotated nothing yet. */
import type { Annotator } from '#core/identity/annotator.ts'
import { useProject } from '../../state/project.ts'

export function useAuthor(id: string): Annotator | undefined {
  const project = useProject()
  return project?.annotators.find((annotator) => annotator.id === id) ?? (project?.me.id === id ? project.me : undefined)
}
