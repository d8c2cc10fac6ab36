/** Relations between annotations of one article, and to claims of the registry: made, changed and removed, each as one undoable step. */
import { codebookStamp } from '#core/codebook/codebook.ts'
import { standsOnItself } from '#core/relations/cycles.ts'
import { type End, findRelation, relationFault } from '#core/relations/legal.ts'
import type { Relation, RelationArg } from '#core/relations/relation.ts'
import { relationContent, relationOf } from '../storage/annotations.ts'
import { readRow } from '../storage/rows.ts'
import type { Project } from './project.ts'
import { found, Refusal } from './refusal.ts'
import { own, relationsOn, textOf } from './spans.ts'

/** What an end leads to: an annotation of the article or a claim of the registry; `null` where neither is there. */
function endOf(project: Project, article: string, ref: string): End | null {
  const span = readRow(project.db, 'span', ref)
  if (span?.['article'] === article) return { kind: 'span', label: span['label'] as string }
  if (readRow(project.db, 'stance', ref)?.['article'] === article) return { kind: 'stance' }
  const relation = readRow(project.db, 'relation', ref)
  if (relation?.['article'] === article) return { kind: 'relation', type: relation['type'] as string }
  return readRow(project.db, 'claim', ref) === null ? null : { kind: 'claim' }
}

/** Refuses what the codebook or the article does not have. Gives back the title of the type. */
function check(project: Project, { id, article, type, args }: Relation): string {
  const codebook = project.codebook()
  const argsOf = (ref: string): readonly RelationArg[] | undefined => {
    const row = readRow(project.db, 'relation', ref)
    return row === null ? undefined : relationOf(ref, row).args
  }
  if (standsOnItself(id, args, argsOf)) throw new Refusal('REFUSED', 'A relation cannot stand on itself, nor on a relation that stands on it. Choose another end.')
  const fault = relationFault(codebook, type, args, (ref) => endOf(project, article, ref))
  if (fault !== null) throw new Refusal('REFUSED', fault)
  return findRelation(codebook, type)!.title
}

export function createRelation(project: Project, input: Pick<Relation, 'id' | 'article' | 'type' | 'args'> & { readonly text_sha256: string }): Relation {
  const { text_sha256, ...fields } = input
  textOf(project, input.article, text_sha256)
  if (readRow(project.db, 'relation', input.id)) throw new Refusal('REFUSED', 'A relation with this id is there already.')
  const relation: Relation = { ...fields, annotator: project.me.id, codebook: codebookStamp(project.codebook()) }
  const title = check(project, relation)
  project.write(`Relate: ${title}`, [...project.meIfNew(), { kind: 'relation', id: relation.id, after: relationContent(relation) }])
  return relation
}

/** What a patch does to a relation, in words. */
function describe(project: Project, before: Relation, after: Relation): string {
  const title = findRelation(project.codebook(), before.type)?.title ?? before.type
  if (after.type !== before.type) return `Make ${title} ${findRelation(project.codebook(), after.type)!.title}`
  if (after.args.length > before.args.length) return `Add an end to ${title}`
  return after.args.length < before.args.length ? `Take an end from ${title}` : `Change the ends of ${title}`
}

/** Absent fields stay as they are. */
export function updateRelation(project: Project, id: string, patch: { readonly type?: string | undefined; readonly args?: Relation['args'] | undefined }): Relation {
  const before = own(project, relationOf(id, found(readRow(project.db, 'relation', id), 'This relation')))
  const after: Relation = { ...before, type: patch.type ?? before.type, args: patch.args ?? before.args, codebook: codebookStamp(project.codebook()) }
  check(project, after)
  project.write(describe(project, before, after), [{ kind: 'relation', id, after: relationContent(after) }])
  return after
}

export function removeRelation(project: Project, id: string): { removed: string } {
  const { article } = own(project, relationOf(id, found(readRow(project.db, 'relation', id), 'This relation')))
  project.write('Remove a relation', [...relationsOn(project, article, new Set([id])), { kind: 'relation', id, after: null }])
  return { removed: id }
}
