/** Kept rejections: pairs that a person looked at and found not to be the same. They are no longer proposed, and can be taken back. */
import { familyOf } from '#core/claims/survivors.ts'
import { parseHlc } from '#core/identity/hlc.ts'
import { derivedId } from '#core/identity/ids.ts'
import { sliceCodePoints } from '#core/text/offsets.ts'
import { claimPointers } from '../../storage/claims.ts'
import { notSameContent, rejectionCount, rejectionPage, type NotSame, type Rejection } from '../../storage/rejections.ts'
import { readRow } from '../../storage/rows.ts'
import { sha256 } from '../hash.ts'
import type { Project } from '../project.ts'
import { found, Refusal } from '../refusal.ts'
import { family, storedClaim } from './registry.ts'

function check(project: Project, { claim, span, other, article, start, end }: NotSame): void {
  const sides = [claim, span].filter((side) => side !== null).length
  const others = [other, article].filter((side) => side !== null).length
  if (sides !== 1 || others !== 1 || (article !== null) !== (start !== null && end !== null)) throw new Refusal('REFUSED', 'A rejection needs two sides: a claim or a span, and another claim or a passage of an article.')
  for (const id of [claim, other]) if (id !== null) storedClaim(project, id)
  if (span !== null) found(readRow(project.db, 'span', span), 'This span')
  if (article !== null) {
    found(readRow(project.db, 'article', article), 'This article')
    if (start! >= end! || end! > project.text(article).table.length) throw new Refusal('REFUSED', 'The passage does not lie in the text of its article. Ask for the proposals again.')
  }
  if (claim !== null && claim === other) throw new Refusal('REFUSED', 'A claim is always the same as itself. Choose two claims.')
}

/** The same pair rejected on two machines is one row. */
export function reject(project: Project, pair: NotSame): { id: string } {
  check(project, pair)
  const [claim, other] = pair.claim !== null && pair.other !== null ? [pair.claim, pair.other].sort() as [string, string] : [pair.claim, pair.other]
  const { span, article, start, end } = pair
  const id = derivedId(sha256, 'not_same', claim, span, other, article, start, end)
  project.write('Keep as not the same', [...project.meIfNew(), { kind: 'not_same', id, after: notSameContent({ ...pair, claim, other }, project.me.id) }])
  return { id }
}

export function takeBack(project: Project, id: string): { id: string } {
  found(readRow(project.db, 'not_same', id), 'This rejection')
  project.write('Take back that two are not the same', [{ kind: 'not_same', id, after: null }])
  return { id }
}

export interface RejectionRow {
  id: string; annotator: string; at: string
  one: string | null; other: string | null; article: string | null; start: number | null; end: number | null
  claim: string | null; span: string | null; otherClaim: string | null
}

export function rejections(project: Project, claim: string | null, offset: number, limit: number): { total: number; rejections: RejectionRow[] } {
  const claims = claim === null ? null : family(project, claim)
  return {
    total: rejectionCount(project.db, claims),
    rejections: rejectionPage(project.db, claims, offset, limit).map((row) => rowOf(project, row)),
  }
}

function rowOf(project: Project, { id, annotator, hlc, claim, span, other, article, start, end }: Rejection): RejectionRow {
  const column = (kind: 'claim' | 'span', name: string, of: string | null): string | null => (of === null ? null : (readRow(project.db, kind, of)?.[name] as string | undefined) ?? null)
  return {
    id, annotator, at: new Date(parseHlc(hlc).time).toISOString(), article: article ?? column('span', 'article', span), start, end, claim, span, otherClaim: other,
    one: claim === null ? column('span', 'quote', span) : column('claim', 'text', claim),
    other: other === null ? passageText(project, article, start, end) : column('claim', 'text', other),
  }
}

function passageText(project: Project, article: string | null, start: number | null, end: number | null): string | null {
  if (article === null || start === null || end === null || readRow(project.db, 'article', article) === null) return null
  const { text, table } = project.text(article)
  return sliceCodePoints(text, table, start, end)
}

/** What is not proposed for a claim or a span: claims by the one that they count as, and passages. */
export function rejectedFor(project: Project, rows: readonly NotSame[]): { readonly claims: ReadonlySet<string>; readonly spans: ReadonlySet<string>; readonly passages: ReadonlySet<string> } {
  const pointers = claimPointers(project.db)
  const counted = (id: string): string => familyOf(pointers, id)[0]!
  const claims = rows.flatMap(({ claim, other }) => [claim, other].filter((id) => id !== null).map(counted))
  return {
    claims: new Set(claims), spans: new Set(rows.flatMap(({ span }) => span ?? [])),
    passages: new Set(rows.flatMap(({ article, start, end }) => (article === null ? [] : passageKey(article, start!, end!)))),
  }
}

export const passageKey = (article: string, start: number, end: number): string => `${article} ${start} ${end}`
