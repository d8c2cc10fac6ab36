/** What every field of the form needs: the draft, how to change it, and what is wrong where. */
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { checkCodebook } from '#core/codebook/check.ts'
import type { Codebook } from '#core/codebook/codebook.ts'
import type { CodebookProblem } from '#core/codebook/problem.ts'
import type { JsonPath } from '#core/formats/json-places.ts'
import { inWords } from '../../../i18n/backend-words/in-words.ts'
import { type Draft, useDraft } from './draft.ts'

export interface Editing {
  readonly draft: Draft
  readonly codebook: Codebook
  readonly problems: readonly CodebookProblem[]
  /** `field` names what is edited, so that typing into it is one step. */
  edit(change: (codebook: Codebook) => Codebook, field: JsonPath | null): void
  /** What is wrong right there, or `undefined`. */
  problemAt(...path: JsonPath): string | undefined
  /** What is wrong there and below, for a field that shows a whole list. */
  problemWithin(...path: JsonPath): string | undefined
  /** How much is wrong there and below. */
  problemsBelow(...path: JsonPath): number
}

const EditingContext = createContext<Editing | null>(null)

const startsWith = (path: JsonPath, start: JsonPath): boolean => start.every((step, at) => path[at] === step)

const sentences = (problems: readonly CodebookProblem[]): string | undefined =>
  problems.length === 0 ? undefined : problems.map(({ message }) => `${inWords(message)}.`).join(' ')

export function EditingProvider({ draft, children }: { draft: Draft; children: ReactNode }) {
  const { codebook } = draft
  const problems = useMemo(() => checkCodebook(codebook), [codebook])
  const editing = useMemo<Editing>(() => ({
    draft, codebook, problems,
    edit: (change, field) => useDraft.getState().edit(change, field === null ? null : field.join('/')),
    problemAt: (...path) => sentences(problems.filter((problem) => problem.path.length === path.length && startsWith(problem.path, path))),
    problemWithin: (...path) => sentences(problems.filter((problem) => startsWith(problem.path, path))),
    problemsBelow: (...path) => problems.filter((problem) => startsWith(problem.path, path)).length,
  }), [draft, codebook, problems])
  return <EditingContext value={editing}>{children}</EditingContext>
}

/** Throws outside of `EditingProvider`. */
export function useEditing(): Editing {
  const editing = useContext(EditingContext)
  if (editing === null) throw new Error('useEditing was called outside of EditingProvider: wrap the part in it.')
  return editing
}
