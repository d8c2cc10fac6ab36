/** What the claim board shows around a claim: where and when it is made, what speaks for and against it, who stands how. */
import { mentionFacets, mentionTimes, type MentionFacets, type MentionFilter, type TimePoint } from '../../storage/claims.ts'
import type { Project } from '../project.ts'
import { family } from './registry.ts'

export const facets = (project: Project): MentionFacets => mentionFacets(project.db)

export const times = (project: Project, claim: string, filter: MentionFilter): readonly TimePoint[] => mentionTimes(project.db, family(project, claim), filter)
