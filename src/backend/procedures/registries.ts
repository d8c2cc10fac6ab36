/** Actors, targets and claims. */
import { claims, registries as service } from '../services/index.ts'
import { reads, writes } from './base.ts'

export const registries = {
  actors: reads.registries.actors.handler(({ context: { project }, input }) => service.findActors(project, input.query, input.limit)),
  targets: reads.registries.targets.handler(({ context: { project }, input }) => service.findTargets(project, input.query, input.limit)),
  claims: reads.registries.claims.handler(({ context: { project }, input }) => claims.findClaims(project, input.query, input.limit, input.offset)),
  actor: reads.registries.actor.handler(({ context: { project }, input }) => service.getActor(project, input.id)),
  target: reads.registries.target.handler(({ context: { project }, input }) => service.getTarget(project, input.id)),
  claim: reads.registries.claim.handler(({ context: { project }, input }) => claims.getClaimRow(project, input.id)),
  ensureActor: writes.registries.ensureActor.handler(({ context: { project }, input }) => service.ensureActor(project, input.name)),
  ensureTarget: writes.registries.ensureTarget.handler(({ context: { project }, input }) => service.ensureTarget(project, input.name)),
  editActor: writes.registries.editActor.handler(({ context: { project }, input: { id, ...patch } }) => service.editActor(project, id, patch)),
  editTarget: writes.registries.editTarget.handler(({ context: { project }, input: { id, ...patch } }) => service.editTarget(project, id, patch)),
  createClaim: writes.registries.createClaim.handler(({ context: { project }, input }) => claims.createClaim(project, input.id, input.text, input.span)),
  editClaim: writes.registries.editClaim.handler(({ context: { project }, input: { id, ...patch } }) => claims.editClaim(project, id, patch)),
  removeClaim: writes.registries.removeClaim.handler(({ context: { project }, input }) => claims.removeClaim(project, input.id)),
  claimHistory: reads.registries.claimHistory.handler(({ context: { project }, input }) => claims.claimHistory(project, input.claim, input.offset, input.limit)),
  mentions: reads.registries.mentions.handler(({ context: { project }, input }) => claims.mentions(project, input.claim, {}, input.offset, input.limit)),
}
