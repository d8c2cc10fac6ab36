/** Spans, stances and relations. */
import { annotations as service, bulkSpans, copying, identical, listing, relations, spans, stances } from '../services/index.ts'
import { reads, writes } from './base.ts'

export const annotations = {
  of: reads.annotations.of.handler(({ context: { project }, input }) => service.annotationsOf(project, input.article)),
  changes: reads.annotations.changes.handler(({ context: { project }, input }) => service.annotationChanges(project, input.article, input.since)),
  createSpan: writes.annotations.createSpan.handler(({ context: { project }, input }) => spans.createSpan(project, input)),
  createSpans: writes.annotations.createSpans.handler(({ context: { project }, input }) => bulkSpans.createSpans(project, input.spans)),
  groups: reads.annotations.groups.handler(({ context: { project }, input }) => listing.annotationGroups(project, input.by, input.whose, input.offset, input.limit)),
  listed: reads.annotations.listed.handler(({ context: { project }, input, signal }) => listing.listedAnnotations(project, input, signal)),
  identical: reads.annotations.identical.handler(({ context: { project }, input, signal }) => identical.identicalPlaces(project, input, signal)),
  sameParagraphs: reads.annotations.sameParagraphs.handler(({ context: { project }, input, signal }) => copying.sameParagraphs(project, input.article, input.at, signal)),
  planCopy: reads.annotations.planCopy.handler(({ context: { project }, input: { from, to, at } }) => copying.describePlan(project, to, copying.planCopy(project, from, to, at))),
  copy: writes.annotations.copy.handler(({ context: { project }, input }) => copying.copyAnnotations(project, input.copies, input.stances)),
  updateSpan: writes.annotations.updateSpan.handler(({ context: { project }, input: { id, ...patch } }) => spans.updateSpan(project, id, patch)),
  removeSpans: writes.annotations.removeSpans.handler(({ context: { project }, input }) => spans.removeSpans(project, input.ids)),
  createStance: writes.annotations.createStance.handler(({ context: { project }, input }) => stances.createStance(project, input)),
  updateStance: writes.annotations.updateStance.handler(({ context: { project }, input: { id, ...patch } }) => stances.updateStance(project, id, patch)),
  removeStance: writes.annotations.removeStance.handler(({ context: { project }, input }) => stances.removeStance(project, input.id)),
  createRelation: writes.annotations.createRelation.handler(({ context: { project }, input }) => relations.createRelation(project, input)),
  updateRelation: writes.annotations.updateRelation.handler(({ context: { project }, input: { id, ...patch } }) => relations.updateRelation(project, id, patch)),
  removeRelation: writes.annotations.removeRelation.handler(({ context: { project }, input }) => relations.removeRelation(project, input.id)),
}
