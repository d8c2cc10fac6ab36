/** The library. */
import { answers, articles as service } from '../services/index.ts'
import { reads, writes } from './base.ts'

export const articles = {
  page: reads.articles.page.handler(({ context: { project }, input }) => service.pageOfArticles(project, input.sort, input.filter, input.offset, input.limit)),
  ids: reads.articles.ids.handler(({ context: { project }, input }) => service.articleIds(project, input.sort, input.filter)),
  facets: reads.articles.facets.handler(({ context: { project } }) => service.facets(project)),
  get: reads.articles.get.handler(({ context: { project }, input }) => service.getArticle(project, input.id)),
  neighbours: reads.articles.neighbours.handler(({ context: { project }, input }) => service.neighboursOf(project, input.id, input.sort, input.filter)),
  edit: writes.articles.edit.handler(({ context: { project }, input }) => service.editMetadata(project, input.ids, input.patch)),
  setProgress: writes.articles.setProgress.handler(({ context: { project }, input }) => service.setProgress(project, input.ids, input.progress)),
  answers: reads.articles.answers.handler(({ context: { project }, input }) => answers.answersOf(project, input.article)),
  answer: writes.articles.answer.handler(({ context: { project }, input }) => answers.answer(project, input)),
  remove: writes.articles.remove.handler(({ context: { project }, input }) => service.removeArticles(project, input.ids)),
  markRegion: writes.articles.markRegion.handler(({ context: { project }, input }) => service.markRegion(project, input.article, input.start, input.end, input.kind)),
}
