/** Everything that is annotated in an article, of all annotators. */
import type { Relation } from '#core/relations/relation.ts'
import type { Span } from '#core/spans/span.ts'
import type { Stance } from '#core/stance/stance.ts'
import { relationsOf, spansOf, stancesOf } from '../storage/annotations.ts'
import type { Project } from './project.ts'

export const annotationsOf = (project: Project, article: string): { spans: Span[]; stances: Stance[]; relations: Relation[] } =>
  ({ spans: spansOf(project.db, article), stances: stancesOf(project.db, article), relations: relationsOf(project.db, article) })
