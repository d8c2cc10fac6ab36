/** Search. */
import { search as service } from '../services/index.ts'
import { reads, writes } from './base.ts'

export const search = {
  run: reads.search.run.handler(({ context: { project }, input, signal }) => service.search(project, input, input.offset, input.limit, signal)),
  count: reads.search.count.handler(({ context: { project }, input, signal }) => service.count(project, input, signal)),
  inArticle: reads.search.inArticle.handler(({ context: { project }, input, signal }) => service.searchInArticle(project, input, input.article, signal)),
  annotations: reads.search.annotations.handler(({ context: { project }, input, signal }) => service.searchAnnotations(project, input, input.offset, input.limit, signal)),
  lines: reads.search.lines.handler(({ context: { project }, input, signal }) => service.lines(project, input, input.order, input.offset, input.limit, signal)),
  complete: reads.search.complete.handler(({ context: { project }, input }) => service.complete(project, input.field, input.text, input.limit)),
  saved: reads.search.saved.handler(({ context: { project } }) => service.saved(project)),
  save: writes.search.save.handler(({ context: { project }, input }) => service.save(project, input)),
  removeSaved: writes.search.removeSaved.handler(({ context: { project }, input }) => service.removeSaved(project, input.id)),
  synonyms: reads.search.synonyms.handler(({ context: { project } }) => service.synonyms(project)),
  saveSynonyms: writes.search.saveSynonyms.handler(({ context: { project }, input }) => service.saveSynonyms(project, input.id, input.words)),
  removeSynonyms: writes.search.removeSynonyms.handler(({ context: { project }, input }) => service.removeSynonyms(project, input.id)),
}
