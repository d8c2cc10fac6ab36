/** While a question to the text waits: going from one that may be the answer to the next. */
import { t } from '@lingui/core/macro'
import type { ReadingSession } from '../model/reading-session.ts'
import type { Entry } from '../model/span-model.ts'
import { describeRelation } from '../relations/describe.ts'
import { relationById, shownRelations, spanUnder } from '../relations/things.ts'
import { propose } from './select.ts'

/** Shows which one Enter would take, without choosing it. */
export function proposeEnd(session: ReadingSession, ref: string): void {
  const relation = relationById(session, ref)
  const entry = spanUnder(session, ref)
  session.state.setState({ pointed: relation === undefined ? null : ref })
  if (entry !== null) propose(session, entry)
  session.candidate = ref
  if (relation !== undefined) session.announce(describeRelation(session, relation))
}

interface Place { readonly ref: string; readonly start: number; readonly late: number }

/** By place; a relation comes after the spans that begin where it does. */
const before = (a: Place, b: Place): boolean => a.start < b.start || (a.start === b.start && a.late < b.late)

/** The next or previous span or relation that may be the answer. False where the question takes any span. */
export function stepLegal(session: ReadingSession, direction: 'forward' | 'backward'): boolean {
  const { picking } = session.state.getState()
  if (picking?.legal === undefined) return false
  const next = nextLegal(session, direction, picking.legal)
  if (next === null) session.refuse(direction === 'forward' ? t`Nothing further on may stand at this end` : t`Nothing further back may stand at this end`)
  else proposeEnd(session, next)
  return true
}

function nextLegal(session: ReadingSession, direction: 'forward' | 'backward', legal: (ref: string) => boolean): string | null {
  const spans = session.model.ordered()
  const relations = shownRelations(session).flatMap((relation, at): Place[] => {
    const entry = spanUnder(session, relation.id)
    return entry === null ? [] : [{ ref: relation.id, start: entry.start, late: spans.length + at }]
  })
  const now = placeNow(session, relations)
  const forward = direction === 'forward'
  const further = (place: Place): boolean => (forward ? before(now, place) : before(place, now))
  let found: Place | null = null
  for (let at = forward ? 0 : spans.length - 1; at >= 0 && at < spans.length && found === null; at += forward ? 1 : -1) {
    const place = placeOf(spans[at]!, at)
    if (further(place) && legal(place.ref)) found = place
  }
  for (const place of relations) {
    if (further(place) && (found === null || (forward ? before(place, found) : before(found, place))) && legal(place.ref)) found = place
  }
  return found?.ref ?? null
}

const placeOf = (entry: Entry, at: number): Place => ({ ref: entry.span.id, start: entry.start, late: at })

/** Where one stands: at the one proposed last, else at what is selected, else at the cursor. */
function placeNow(session: ReadingSession, relations: readonly Place[]): Place {
  const { selected, relation, cursor } = session.state.getState()
  const ref = session.candidate ?? relation ?? selected
  const entry = ref === null ? undefined : session.model.get(ref)
  if (entry !== undefined) return placeOf(entry, session.model.rank(entry))
  return relations.find((place) => place.ref === ref) ?? { ref: '', start: cursor?.focus.start ?? 0, late: -1 }
}
