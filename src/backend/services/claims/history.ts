/** The history of a claim: who worded, merged, took out, linked and unlinked what, when. Read from the revisions, so undo shows as well. */
import { claimRevisions, type ClaimRevision } from '../../storage/claim-board.ts'
import { parseContent, type Content } from '../../storage/row-kinds.ts'
import type { Project } from '../project.ts'
import { family } from './registry.ts'

export interface ClaimEvent {
  what: 'made' | 'reworded' | 'noted' | 'merged' | 'released' | 'removed' | 'linked' | 'unlinked'
  at: string
  author: string
  /** The wording, the other claim's wording, or the quote. */
  text: string | null
  before: string | null
  /** Mentions that one step linked or unlinked. */
  count: number
  by: 'do' | 'undo' | 'redo'
}

type What = Pick<ClaimEvent, 'what' | 'text' | 'before'>

const textOf = (content: Content | null, column: string): string | null => (content?.[column] as string | null | undefined) ?? null

function ofClaim(before: Content | null, after: Content | null): What[] {
  const now = textOf(after, 'text')
  if (before === null || after === null) return [{ what: before === null ? 'made' : 'removed', text: now ?? textOf(before, 'text'), before: null }]
  const events: What[] = []
  if (before['text'] !== after['text']) events.push({ what: 'reworded', text: now, before: textOf(before, 'text') })
  if (before['note'] !== after['note']) events.push({ what: 'noted', text: textOf(after, 'note'), before: textOf(before, 'note') })
  if (before['merged_into'] !== after['merged_into']) events.push({ what: after['merged_into'] === null ? 'released' : 'merged', text: now, before: null })
  return events
}

function ofMention(claims: ReadonlySet<string>, before: Content | null, after: Content | null): What[] {
  const [was, is] = [before, after].map((content) => claims.has(textOf(content, 'claim') ?? ''))
  if (was === is) return []
  return [{ what: is ? 'linked' : 'unlinked', text: textOf(is ? after : before, 'quote'), before: null }]
}

function eventsOf(claims: ReadonlySet<string>, { kind, before, after }: ClaimRevision): What[] {
  const [was, is] = [before, after].map((json) => (json === null ? null : parseContent(kind, json))) as [Content | null, Content | null]
  return kind === 'claim' ? ofClaim(was, is) : ofMention(claims, was, is)
}

/** The newest first. Mentions that one step linked or unlinked are one event. */
export function claimHistory(project: Project, claim: string, offset: number, limit: number): { total: number; events: ClaimEvent[] } {
  const ids = family(project, claim)
  const claims = new Set(ids)
  const events: ClaimEvent[] = []
  const ofStep = new Map<string, ClaimEvent>()
  for (const revision of claimRevisions(project.db, ids)) {
    const { operation, at, author, by } = revision
    for (const event of eventsOf(claims, revision)) {
      const step = `${operation} ${event.what}`
      const known = revision.kind === 'span' ? ofStep.get(step) : undefined
      if (known !== undefined) {
        known.count++
        continue
      }
      const made: ClaimEvent = { ...event, at, author, by, count: 1 }
      events.push(made)
      ofStep.set(step, made)
    }
  }
  return { total: events.length, events: events.slice(offset, offset + limit) }
}
