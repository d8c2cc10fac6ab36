/** Problems of the types of relations: roles, and what may stand at their ends. */
import { quoted } from '../formats/describe-value.ts'
import { checkId, checkTitle, checkUnique } from './check-names.ts'
import type { Codebook, RelationDefinition, RelationEnd } from './codebook.ts'
import { below, type Report } from './problem.ts'

/** Whether nothing at all may stand at an end. */
export const takesNothing = ({ labels, stances, claims, relations }: RelationEnd): boolean =>
  labels?.length === 0 && stances !== true && claims !== true && (relations ?? []).length === 0

function checkEnd(report: Report, end: RelationEnd, labels: ReadonlySet<string>, types: ReadonlySet<string>): void {
  for (const [index, label] of (end.labels ?? []).entries()) if (!labels.has(label)) report(['labels', index], `There is no label ${quoted(label)}`)
  for (const [index, type] of (end.relations ?? []).entries()) if (!types.has(type)) report(['relations', index], `There is no relation ${quoted(type)}`)
  if (takesNothing(end)) report(['labels'], 'Nothing may stand at this end: name labels, relations, stances or claims')
}

function checkRelation(report: Report, { type, title, roles, ends = {} }: RelationDefinition, labels: ReadonlySet<string>, types: ReadonlySet<string>): void {
  checkId(report, ['type'], type)
  checkTitle(report, ['title'], title)
  if (roles.length === 0) report(['roles'], 'A relation needs roles for its ends')
  else if (roles.length === 1 && Object.hasOwn(ends, roles[0]!) && ends[roles[0]!]!.many === false) report(['roles'], 'A relation joins at least two ends, and this one has room for one alone')
  for (const [index, role] of roles.entries()) checkId(report, ['roles', index], role)
  checkUnique(report, 'role', roles.map((value, index) => ({ path: ['roles', index], value })))
  for (const role of Object.keys(ends)) {
    if (roles.includes(role)) checkEnd(below(report, 'ends', role), ends[role]!, labels, types)
    else report(['ends', role], `The relation has no role ${quoted(role)}: its roles are ${roles.map(quoted).join(', ')}`)
  }
}

export function checkRelations(report: Report, { relations, labels }: Codebook): void {
  checkUnique(report, 'relation', relations.map(({ type }, index) => ({ path: [index, 'type'], value: type })))
  const ids = new Set(labels.map(({ id }) => id))
  const types = new Set(relations.map(({ type }) => type))
  for (const [index, relation] of relations.entries()) checkRelation(below(report, index), relation, ids, types)
}
