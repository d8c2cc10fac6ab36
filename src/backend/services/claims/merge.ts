/** Claims merged, taken apart and split, each as one undoable step. Merging writes claims alone: the mentions stay as their annotators made them. */
import type { Claim } from '#core/claims/claim.ts'
import { familyOf, mergeFault, releasing, survivors } from '#core/claims/survivors.ts'
import { spanContent } from '../../storage/annotations.ts'
import { claimPointers } from '../../storage/claims.ts'
import { claimContent } from '../../storage/registries.ts'
import type { RowChange } from '../../storage/row-kinds.ts'
import { readRow } from '../../storage/rows.ts'
import type { Project } from '../project.ts'
import { Refusal } from '../refusal.ts'
import { readSpan } from '../spans.ts'
import { family, getClaimRow, storedClaim, survivingClaim, type ClaimRow } from './registry.ts'

/** Letters of a wording that a sentence quotes. */
const QUOTED = 60
const short = (text: string): string => (text.length <= QUOTED ? text : `${text.slice(0, QUOTED).replace(/[\ud800-\udbff]$/, '')}…`)

const FAULTS = {
  itself: (claim: Claim) => `"${short(claim.text)}" cannot be merged into itself. Choose another claim to merge it into.`,
  descendant: (claim: Claim, into: Claim) => `"${short(into.text)}" is itself merged into "${short(claim.text)}". Take it out of there first, then merge the other way round.`,
  already: (claim: Claim, into: Claim) => `"${short(claim.text)}" and "${short(into.text)}" are one claim already.`,
} as const

const pointing = (claim: Claim, into: string | null): RowChange => ({ kind: 'claim', id: claim.id, after: claimContent({ ...claim, merged_into: into }) })

/** Merges claims into one, whose wording stays. All of them or, where one cannot be, none. */
export function mergeClaims(project: Project, ids: readonly string[], into: string): ClaimRow {
  const target = storedClaim(project, into)
  const pointers = new Map(claimPointers(project.db))
  const changes = ids.map((id) => {
    const claim = storedClaim(project, id)
    const fault = mergeFault(pointers, id, into)
    if (fault) throw new Refusal('REFUSED', FAULTS[fault](claim, target))
    const to = survivors(pointers)
    const [from, end] = [to.get(id) ?? id, to.get(into) ?? into]
    pointers.set(from, end)
    if (!pointers.has(end)) pointers.set(end, null)
    return pointing(storedClaim(project, from), end)
  })
  project.write(changes.length === 1 ? 'Merge a claim into another' : `Merge ${changes.length} claims into one`, changes)
  return getClaimRow(project, into)
}

/** Takes a merged claim out again, with all that was merged into it before. */
export function releaseClaim(project: Project, id: string): ClaimRow {
  const claim = storedClaim(project, id)
  const ids = releasing(claimPointers(project.db), id)
  if (ids.length === 0) throw new Refusal('REFUSED', `"${short(claim.text)}" is not merged into any claim.`)
  project.write('Take a merged claim out again', ids.map((each) => pointing(storedClaim(project, each), null)))
  return getClaimRow(project, id)
}

/** The claims merged into this one, each as its own row and with what it brought. */
export function mergedClaims(project: Project, id: string): { id: string; text: string; into: string }[] {
  const pointers = claimPointers(project.db)
  const [survivor, ...members] = familyOf(pointers, id)
  return members.map((member) => ({ id: member, text: storedClaim(project, member).text, into: pointers.get(member) ?? survivor! }))
}

/** Makes a claim of its own from some mentions of another, whoever annotated them. */
export function splitClaim(project: Project, input: { readonly id: string; readonly claim: string; readonly text: string; readonly spans: readonly string[] }): ClaimRow {
  const claims = new Set(family(project, input.claim))
  if (readRow(project.db, 'claim', input.id)) throw new Refusal('REFUSED', 'A claim with this id is there already.')
  const spans = [...new Set(input.spans)].map((id) => readSpan(project, id))
  const stranger = spans.find((span) => span.claim === null || !claims.has(span.claim))
  if (stranger) throw new Refusal('REFUSED', `"${short(stranger.quote)}" is not a mention of "${short(survivingClaim(project, input.claim).text)}" any more. Choose the mentions again.`)
  const others = spans.filter((span) => span.annotator !== project.me.id).length
  const claim: Claim = { id: input.id, text: input.text, note: null, merged_into: null }
  const why = others === 0 ? 'Split a claim' : `Split a claim, with ${others} of ${spans.length} mentions by other annotators`
  project.write(why, [{ kind: 'claim', id: claim.id, after: claimContent(claim) }, ...spans.map((span): RowChange => ({ kind: 'span', id: span.id, after: spanContent({ ...span, claim: claim.id }) }))])
  return getClaimRow(project, claim.id)
}
