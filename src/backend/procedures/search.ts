/** Search. */
import { search as service } from '../services/index.ts'
import { reads } from './base.ts'

export const search = {
  run: reads.search.run.handler(({ context: { project }, input, signal }) => service.search(project, input.query, input.exact, input.offset, input.limit, signal)),
  inArticle: reads.search.inArticle.handler(({ context: { project }, input }) => service.searchInArticle(project, input.query, input.exact, input.article)),
}
