/** Spans, stances and relations. */
import { annotations as service, bulkSpans, relations, spans, stances } from '../services/index.ts'
import { reads, writes } from './base.ts'

export const annotations = {
  of: reads.annotations.of.handler(({ context: { project }, input }) => service.annotationsOf(project, input.article)),
  changes: reads.annotations.changes.handler(({ context: { project }, input }) => service.annotationChanges(project, input.article, input.since)),
  createSpan: writes.annotations.createSpan.handler(({ context: { project }, input }) => spans.createSpan(project, input)),
  createSpans: writes.annotations.createSpans.handler(({ context: { project }, input }) => bulkSpans.createSpans(project, input.spans)),
  updateSpan: writes.annotations.updateSpan.handler(({ context: { project }, input: { id, ...patch } }) => spans.updateSpan(project, id, patch)),
  removeSpans: writes.annotations.removeSpans.handler(({ context: { project }, input }) => spans.removeSpans(project, input.ids)),
  createStance: writes.annotations.createStance.handler(({ context: { project }, input }) => stances.createStance(project, input)),
  updateStance: writes.annotations.updateStance.handler(({ context: { project }, input: { id, ...patch } }) => stances.updateStance(project, id, patch)),
  removeStance: writes.annotations.removeStance.handler(({ context: { project }, input }) => stances.removeStance(project, input.id)),
  createRelation: writes.annotations.createRelation.handler(({ context: { project }, input }) => relations.createRelation(project, input)),
  updateRelation: writes.annotations.updateRelation.handler(({ context: { project }, input: { id, ...patch } }) => relations.updateRelation(project, id, patch)),
  removeRelation: writes.annotations.removeRelation.handler(({ context: { project }, input }) => relations.removeRelation(project, input.id)),
}
