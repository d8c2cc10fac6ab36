/** Stance records made, changed and removed, each as one undoable step. */
import { codebookStamp } from '#core/codebook/codebook.ts'
import type { Stance } from '#core/stance/stance.ts'
import { stanceContent, stanceOf } from '../storage/annotations.ts'
import { readRow } from '../storage/rows.ts'
import type { Project } from './project.ts'
import { found, Refusal } from './refusal.ts'
import { own, relationsOn, textOf } from './spans.ts'

export type StanceFields = Omit<Stance, 'id' | 'article' | 'annotator' | 'codebook'>
export type StancePatch = { readonly [field in keyof StanceFields]?: StanceFields[field] | undefined }

/** Refuses what the codebook or the article does not have. */
function check(project: Project, stance: Stance): void {
  const { stance: scale } = project.codebook()
  const { min, max } = scale.intensity
  if (stance.value !== null && !scale.values.some((value) => value.id === stance.value)) {
    throw new Refusal('REFUSED', `"${stance.value}" is not on the stance scale: ${scale.values.map((value) => value.id).join(', ')}.`)
  }
  if (stance.intensity !== null && !(stance.intensity >= min && stance.intensity <= max)) throw new Refusal('REFUSED', `Intensity runs from ${min} to ${max}, not ${stance.intensity}.`)
  if (stance.scope === 'article' ? stance.span !== null : stance.span === null) {
    throw new Refusal('REFUSED', stance.scope === 'article' ? 'A stance of the whole article stands on no span.' : `A stance of one ${stance.scope} needs the span that it stands on.`)
  }
  for (const actor of [stance.holder, stance.reported_by]) if (actor) found(readRow(project.db, 'actor', actor), 'This actor')
  if (stance.target) found(readRow(project.db, 'target', stance.target), 'This target')
  for (const span of [stance.span, ...stance.evidence]) {
    if (span && readRow(project.db, 'span', span)?.['article'] !== stance.article) throw new Refusal('REFUSED', 'A stance can only stand on spans of its own article.')
  }
}

export type NewStance = StanceFields & { readonly id: string; readonly article: string; readonly text_sha256: string }

/** A stance as it would be stored; refuses what the text, the codebook or the project does not have. */
export function newStance(project: Project, input: NewStance): Stance {
  const { text_sha256, ...fields } = input
  textOf(project, input.article, text_sha256)
  if (readRow(project.db, 'stance', input.id)) throw new Refusal('REFUSED', 'A stance with this id is there already.')
  const stance: Stance = { ...fields, annotator: project.me.id, codebook: codebookStamp(project.codebook()) }
  check(project, stance)
  return stance
}

export function createStance(project: Project, input: NewStance): Stance {
  const stance = newStance(project, input)
  project.write('Add a stance', [...project.meIfNew(), { kind: 'stance', id: stance.id, after: stanceContent(stance) }])
  return stance
}

const readStance = (project: Project, id: string): Stance => stanceOf(id, found(readRow(project.db, 'stance', id), 'This stance'))

export function updateStance(project: Project, id: string, patch: StancePatch): Stance {
  const before = own(project, readStance(project, id))
  const given = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
  const after: Stance = { ...before, ...given, codebook: codebookStamp(project.codebook()) }
  check(project, after)
  project.write('Edit a stance', [{ kind: 'stance', id, after: stanceContent(after) }])
  return after
}

export function removeStance(project: Project, id: string): { removed: string } {
  const { article } = own(project, readStance(project, id))
  project.write('Remove a stance', [...relationsOn(project, article, new Set([id])), { kind: 'stance', id, after: null }])
  return { removed: id }
}
