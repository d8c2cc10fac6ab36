/** What the claim board shows around a claim: where and when it is made, what speaks for and against it, who stands how. */
import { readRow } from '../../storage/rows.ts'
import { relationsAbout, stancesAround, type StanceRow } from '../../storage/claim-board.ts'
import { mentionFacets, mentionIds, mentionTimes, type MentionFacets, type MentionFilter, type TimePoint } from '../../storage/claims.ts'
import type { Project } from '../project.ts'
import { family } from './registry.ts'

export const facets = (project: Project): MentionFacets => mentionFacets(project.db)

export const times = (project: Project, claim: string, filter: MentionFilter): readonly TimePoint[] => mentionTimes(project.db, family(project, claim), filter)

/** The relations that speak for a claim or against it, and the role that what they speak about stands in. */
const EVIDENCE_TYPES = ['supports', 'attacks']
const ABOUT = 'to'

export interface Evidence {
  relation: string; type: string; span: string; quote: string; annotator: string
  article: string; title: string; outlet: string | null; published: string | null
  /** Quote of the mention that it is about; `null` where it is about the claim as such. */
  against: string | null
}

/** Ends of supports and attacks on the claim or on its mentions, by date, undated ones last. */
export function evidence(project: Project, claim: string, filter: MentionFilter, offset: number, limit: number): { total: number; evidence: Evidence[] } {
  const { db } = project
  const claims = family(project, claim)
  const about = new Set([...claims, ...mentionIds(db, claims)])
  const found = relationsAbout(db, claims, EVIDENCE_TYPES).flatMap(({ id, type, annotator, args }): Evidence[] => {
    const end = args.find(({ role, ref }) => role === ABOUT && about.has(ref))
    if (end === undefined) return []
    const against = (readRow(db, 'span', end.ref)?.['quote'] as string | undefined) ?? null
    return args.filter(({ role }) => role !== ABOUT).flatMap(({ ref }) => {
      const span = readRow(db, 'span', ref)
      const article = span && readRow(db, 'article', span['article'] as string)
      if (!span || !article) return []
      return [{
        relation: id, type, span: ref, quote: span['quote'] as string, annotator, against,
        article: span['article'] as string, title: (article['title'] ?? article['first_line']) as string, outlet: article['outlet'] as string | null, published: article['published'] as string | null,
      }]
    })
  }).filter((row) => fits(row, filter)).sort(byDate)
  return { total: found.length, evidence: found.slice(offset, offset + limit) }
}

function fits({ outlet, published }: Evidence, { outlets, from, to }: MentionFilter): boolean {
  if (outlets?.length && !outlets.includes(outlet)) return false
  if (from !== undefined && (published === null || published < from)) return false
  return to === undefined || (published !== null && published <= `${to}\uffff`)
}

const byDate = (a: Evidence, b: Evidence): number =>
  Number(a.published === null) - Number(b.published === null) || compare(a.published ?? '', b.published ?? '') || compare(a.relation, b.relation)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export function stances(project: Project, claim: string, filter: MentionFilter, offset: number, limit: number): { total: number; stances: (Omit<StanceRow, 'onMention'> & { onMention: boolean })[] } {
  const all = stancesAround(project.db, family(project, claim), filter)
  return { total: all.length, stances: all.slice(offset, offset + limit).map((row) => ({ ...row, onMention: row.onMention === 1 })) }
}
