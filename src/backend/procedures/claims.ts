/** Claims across articles and outlets. */
import { claims as service } from '../services/index.ts'
import { reads, writes } from './base.ts'

export const claims = {
  page: reads.claims.page.handler(({ context: { project }, input }) => service.pageOfClaims(project, input.query, input.filter, input.offset, input.limit)),
  facets: reads.claims.facets.handler(({ context: { project } }) => service.facets(project)),
  mentions: reads.claims.mentions.handler(({ context: { project }, input }) => service.mentions(project, input.claim, input.filter, input.offset, input.limit)),
  times: reads.claims.times.handler(({ context: { project }, input }) => service.times(project, input.claim, input.filter)),
  merge: writes.claims.merge.handler(({ context: { project }, input }) => service.mergeClaims(project, input.claims, input.into)),
  release: writes.claims.release.handler(({ context: { project }, input }) => service.releaseClaim(project, input.claim)),
  merged: reads.claims.merged.handler(({ context: { project }, input }) => service.mergedClaims(project, input.claim)),
  split: writes.claims.split.handler(({ context: { project }, input }) => service.splitClaim(project, input)),
}
