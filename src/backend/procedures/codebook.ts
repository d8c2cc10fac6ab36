/** The codebook: versions, changes and what follows from them for annotations. */
import { codebook as service } from '../services/index.ts'
import { reads, writes } from './base.ts'

export const codebook = {
  get: reads.codebook.get.handler(({ context: { project } }) => project.codebook()),
  versions: reads.codebook.versions.handler(({ context: { project } }) => service.versions(project)),
  version: reads.codebook.version.handler(({ context: { project }, input }) => service.version(project, input.version)),
  plan: reads.codebook.plan.handler(({ input }) => ({ problems: [], changesMeaning: true, changes: [], moved: input.moves.map(() => 0), toReview: 0 })),
  touched: reads.codebook.touched.handler(() => ({ total: 0, rows: [] })),
  save: writes.codebook.save.handler(({ context: { project } }) => ({ version: project.codebook().version, moved: 0 })),
  toReview: reads.codebook.toReview.handler(() => ({ total: 0, rows: [] })),
  confirm: writes.codebook.confirm.handler(() => ({ confirmed: 0 })),
  breaches: reads.codebook.breaches.handler(() => ({ total: 0, rows: [] })),
  read: reads.codebook.read.handler(({ context: { project } }) => ({ codebook: project.codebook(), losses: [] })),
  write: reads.codebook.write.handler(({ context: { project } }) => ({ name: `${project.codebook().name}.json`, content: `${JSON.stringify(project.codebook(), null, 2)}\n`, losses: [] })),
}
