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
  evidence: reads.claims.evidence.handler(({ context: { project }, input }) => service.evidence(project, input.claim, input.filter, input.offset, input.limit)),
  stances: reads.claims.stances.handler(({ context: { project }, input }) => service.stances(project, input.claim, input.filter, input.offset, input.limit)),
  candidates: reads.claims.candidates.handler(({ context: { project }, input }) => service.candidates(project, input)),
  duplicates: reads.claims.duplicates.handler(({ context: { project }, input }) => service.duplicates(project, input.offset, input.limit)),
  linkPassage: writes.claims.linkPassage.handler(({ context: { project }, input }) => service.linkPassage(project, input)),
  reject: writes.claims.reject.handler(({ context: { project }, input }) => service.reject(project, input)),
  takeBack: writes.claims.takeBack.handler(({ context: { project }, input }) => service.takeBack(project, input.id)),
  rejections: reads.claims.rejections.handler(({ context: { project }, input }) => service.rejections(project, input.claim, input.offset, input.limit)),
}
