/** Relations between annotations of one article made and removed, each as one undoable step. */
import { codebookStamp } from '#core/codebook/codebook.ts'
import type { Relation } from '#core/relations/relation.ts'
import { relationContent, relationOf } from '../storage/annotations.ts'
import { readRow } from '../storage/rows.ts'
import type { Project } from './project.ts'
import { found, Refusal } from './refusal.ts'
import { own, relationsOn, textOf } from './spans.ts'

/** Fewer ends relate nothing. */
const LEAST_ENDS = 2

/** Refuses what the codebook or the article does not have. Gives back the title of the type. */
function check(project: Project, relation: Relation): string {
  const codebook = project.codebook()
  const definition = codebook.relations.find(({ type }) => type === relation.type)
  if (definition === undefined) throw new Refusal('REFUSED', `The codebook ${codebookStamp(codebook)} has no relation "${relation.type}".`)
  if (relation.args.length < LEAST_ENDS) throw new Refusal('REFUSED', `A relation needs at least ${LEAST_ENDS} ends.`)
  for (const { role, ref } of relation.args) {
    if (!definition.roles.includes(role)) throw new Refusal('REFUSED', `"${relation.type}" has no role "${role}": ${definition.roles.join(', ')}.`)
    const row = readRow(project.db, 'span', ref) ?? readRow(project.db, 'stance', ref) ?? readRow(project.db, 'relation', ref)
    if (row?.['article'] !== relation.article) throw new Refusal('REFUSED', 'A relation can only join annotations of its own article.')
  }
  return definition.title
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

export function removeRelation(project: Project, id: string): { removed: string } {
  const { article } = own(project, relationOf(id, found(readRow(project.db, 'relation', id), 'This relation')))
  project.write('Remove a relation', [...relationsOn(project, article, new Set([id])), { kind: 'relation', id, after: null }])
  return { removed: id }
}
