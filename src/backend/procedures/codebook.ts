/** The codebook: versions, changes and what follows from them for annotations. */
import { codebook as service } from '../services/index.ts'
import { anywhere, reads, writes } from './base.ts'

export const codebook = {
  get: reads.codebook.get.handler(({ context: { project } }) => project.codebook()),
  versions: reads.codebook.versions.handler(({ context: { project } }) => service.versions(project)),
  version: reads.codebook.version.handler(({ context: { project }, input }) => service.version(project, input.version)),
  plan: reads.codebook.plan.handler(({ context: { project }, input }) => service.plan(project, input)),
  touched: reads.codebook.touched.handler(({ context: { project }, input }) => service.touched(project, input, input.offset, input.limit)),
  save: writes.codebook.save.handler(({ context: { project }, input }) => service.save(project, input)),
  toReview: reads.codebook.toReview.handler(({ context: { project }, input }) => service.toReview(project, input.label, input.offset, input.limit)),
  confirm: writes.codebook.confirm.handler(({ context: { project }, input }) => service.confirm(project, input.ids)),
  breaches: reads.codebook.breaches.handler(({ context: { project }, input }) => service.breaches(project, input.article, input.offset, input.limit)),
  read: anywhere.codebook.read.handler(({ input }) => service.read(input.name, input.content)),
  write: reads.codebook.write.handler(({ context: { project }, input }) => service.write(project, input.format, input.version)),
}
