/** Counts for tables and charts. */
import { overview as service } from '../services/index.ts'
import { reads } from './base.ts'

export const overview = {
  count: reads.overview.count.handler(({ context: { project }, input }) => service.count(project, input.of, input.by, input.filter)),
  progress: reads.overview.progress.handler(({ context: { project } }) => service.progress(project)),
  time: reads.overview.time.handler(({ context: { project }, signal }) => service.time(project, signal)),
}
