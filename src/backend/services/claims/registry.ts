/** The claim registry: found, made, worded, removed. A merged claim is answered by the one that it counts as. */
import { familyOf, survivors } from '#core/claims/survivors.ts'
import type { Claim } from '#core/claims/claim.ts'
import { withoutNamed } from '#core/codebook/references.ts'
import { foldString } from '#core/text/fold.ts'
import { articlesAnswering } from '../../storage/answers.ts'
import { relationsNaming, spanContent } from '../../storage/annotations.ts'
import { allClaims, claimFacts, claimPointers, isFiltering, mentionCounts, mentionIds, mentionPage, type ClaimFacts, type MentionFilter, type MentionRow } from '../../storage/claims.ts'
import { referringNow, spansNaming } from '../../storage/named.ts'
import { lastRevision } from '../../storage/operations.ts'
import { claimContent, claimOf } from '../../storage/registries.ts'
import type { RowChange } from '../../storage/row-kinds.ts'
import { readRow } from '../../storage/rows.ts'
import { answersWithout } from '../answers-without.ts'
import type { Project } from '../project.ts'
import { found, Refusal } from '../refusal.ts'
import { own, readSpan, relationsOn } from '../spans.ts'

export interface ClaimRow extends Claim, ClaimFacts {
  /** How many other claims count as this one. */
  readonly merged: number
}

/** Folded wordings by claim id, kept while the wording stays. */
const folded = new WeakMap<Project, Map<string, { readonly text: string; readonly folded: string }>>()

function foldedText(project: Project, { id, text }: Claim): string {
  let kept = folded.get(project)
  if (kept === undefined) folded.set(project, (kept = new Map()))
  const known = kept.get(id)
  if (known?.text === text) return known.folded
  const fresh = { text, folded: foldString(text) }
  kept.set(id, fresh)
  return fresh.folded
}

interface Standing {
  /** Claims that stand by themselves, with the mentions of all that was merged into them. */
  readonly claims: readonly { readonly claim: Claim; readonly mentions: number }[]
  /** Ids of those merged into a claim, by its id. */
  readonly members: ReadonlyMap<string, readonly string[]>
}

function standing(project: Project, filter: MentionFilter): Standing {
  const to = survivors(claimPointers(project.db))
  const members = new Map<string, string[]>()
  for (const [member, survivor] of to) members.set(survivor, [...members.get(survivor) ?? [], member])
  const mentions = new Map<string, number>()
  for (const [id, n] of mentionCounts(project.db, filter)) {
    const survivor = to.get(id) ?? id
    mentions.set(survivor, (mentions.get(survivor) ?? 0) + n)
  }
  return { claims: allClaims(project.db).filter(({ id }) => !to.has(id)).map((claim) => ({ claim, mentions: mentions.get(claim.id) ?? 0 })), members }
}

const lastStanding = new WeakMap<Project, { readonly revision: number; readonly standing: Standing }>()

/** The same, worked out again only after something was written: a list is paged and searched many times between two writes. */
function standingNow(project: Project): Standing {
  const revision = lastRevision(project.db)
  const known = lastStanding.get(project)
  if (known?.revision === revision) return known.standing
  const fresh = { revision, standing: standing(project, {}) }
  lastStanding.set(project, fresh)
  return fresh.standing
}

/**
 * The part from `offset` on of the claims whose wording holds all words of the query (folded), those that begin with it first, then by
 * mentions. With a filter, only claims of which a mention fits, and their facts count those mentions.
 */
export function pageOfClaims(project: Project, query: string, filter: MentionFilter, offset: number, limit: number): { total: number; rows: ClaimRow[] } {
  const wanted = foldString(query).trim()
  const words = wanted.split(/\s+/).filter(Boolean)
  const needed = isFiltering(filter) ? 1 : 0
  const { claims, members } = isFiltering(filter) ? standing(project, filter) : standingNow(project)
  const ranked = claims
    .filter(({ mentions }) => mentions >= needed)
    .map((it) => ({ ...it, text: foldedText(project, it.claim) }))
    .filter(({ text }) => words.every((word) => text.includes(word)))
    .map((it) => ({ ...it, rank: words.length === 0 ? 0 : it.text === wanted ? 0 : it.text.startsWith(wanted) ? 1 : 2 }))
    .sort((a, b) => a.rank - b.rank || b.mentions - a.mentions || (a.text < b.text ? -1 : a.text > b.text ? 1 : a.claim.id < b.claim.id ? -1 : 1))
  return { total: ranked.length, rows: ranked.slice(offset, offset + limit).map(({ claim }) => rowOf(project, claim, members.get(claim.id) ?? [], filter)) }
}

const rowOf = (project: Project, claim: Claim, members: readonly string[], filter: MentionFilter = {}): ClaimRow =>
  ({ ...claim, ...claimFacts(project.db, [claim.id, ...members], filter), merged: members.length })

export const findClaims = (project: Project, query: string, limit: number, offset = 0): ClaimRow[] =>
  pageOfClaims(project, query, {}, offset, limit).rows

/** The claim as stored, merged or not. */
export const storedClaim = (project: Project, id: string): Claim => claimOf(id, found(readRow(project.db, 'claim', id), 'This claim'))

/** Ids of all claims that count as one with this, the survivor first. */
export function family(project: Project, id: string): readonly string[] {
  storedClaim(project, id)
  return familyOf(claimPointers(project.db), id)
}

/** The claim that this id counts as. */
export const survivingClaim = (project: Project, id: string): Claim => storedClaim(project, family(project, id)[0]!)

export function getClaimRow(project: Project, id: string): ClaimRow {
  const [survivor, ...members] = family(project, id)
  return rowOf(project, storedClaim(project, survivor!), members)
}

export function createClaim(project: Project, id: string, text: string, span: string | null): Claim {
  if (readRow(project.db, 'claim', id)) throw new Refusal('REFUSED', 'A claim with this id is there already.')
  const claim: Claim = { id, text, note: null, merged_into: null }
  const changes: RowChange[] = [{ kind: 'claim', id, after: claimContent(claim) }]
  if (span) changes.push({ kind: 'span', id: span, after: spanContent({ ...own(project, readSpan(project, span)), claim: id }) })
  project.write('Add a claim', changes)
  return claim
}

export function editClaim(project: Project, id: string, patch: { text?: string | undefined; note?: string | null | undefined }): Claim {
  const before = survivingClaim(project, id)
  const after: Claim = { ...before, text: patch.text ?? before.text, note: patch.note === undefined ? before.note : patch.note }
  project.write(patch.text === undefined ? 'Note on a claim' : 'Reword a claim', [{ kind: 'claim', id: after.id, after: claimContent(after) }])
  return after
}

/** Takes a claim off the list with all that was merged into it, and out of the answers that name it. */
export function removeClaim(project: Project, id: string): { unlinked: number } {
  const claims = family(project, id)
  const mentions = mentionIds(project.db, claims)
  const gone = new Set(claims)
  const referring = referringNow(project.db)
  const naming = new Set([...mentions, ...spansNaming(project.db, 'claim', claims).map((span) => span.id)])
  const unlink = [...naming].map((id): RowChange => {
    const span = readSpan(project, id)
    const attributes = withoutNamed(referring, span, (named) => named.kind === 'claim' && gone.has(named.id))
    return { kind: 'span', id, after: spanContent({ ...span, attributes, claim: span.claim !== null && gone.has(span.claim) ? null : span.claim }) }
  })
  const articles = new Set(claims.flatMap((claim) => relationsNaming(project.db, claim)).map(({ article }) => article))
  const relations = [...articles].flatMap((article) => relationsOn(project, article, gone))
  const answers = articlesAnswering(project.db, claims).flatMap((article) => answersWithout(project, article, gone))
  project.write('Remove a claim', [...unlink, ...relations, ...answers, ...claims.map((claim): RowChange => ({ kind: 'claim', id: claim, after: null }))])
  return { unlinked: mentions.length }
}

export function mentions(project: Project, claim: string, filter: MentionFilter, offset: number, limit: number): { total: number; mentions: (Omit<MentionRow, 'implied'> & { implied: boolean })[] } {
  const claims = family(project, claim)
  return {
    total: claimFacts(project.db, claims, filter).mentions,
    mentions: mentionPage(project.db, claims, filter, offset, limit).map((row) => ({ ...row, implied: row.implied === 1 })),
  }
}
