/** Saying at other places what was said once. Each is one undoable step of the project. */
import { plural, t } from '@lingui/core/macro'
import { withDefaults } from '#core/codebook/defaults.ts'
import { withSpeakers, type Attributes, type Span } from '#core/spans/span.ts'
import type { IdenticalPlace } from '#contract/spreading.ts'
import { inWords } from '../../../i18n/backend-words/in-words.ts'
import { reportError } from '../../../state/errors.ts'
import type { ReadingSession } from '../model/reading-session.ts'
import { newId } from '../new-id.ts'

/** What goes along with the label. */
export interface Along { readonly attributes: boolean; readonly claim: boolean }

/** The most places that one step may tag. */
export const MOST_AT_ONCE = 5_000

/** Opens the list of places where the words of the selected span stand again. */
export function findIdentical(session: ReadingSession): void {
  if (session.parts.readOnly !== null) return session.refuse(session.parts.readOnly)
  if (session.selected === null) return session.refuse(t`Choose a span first: its other mentions are then looked for`)
  session.state.setState({ spreading: 'identical' })
}

/** Opens the list of articles with the same paragraphs. */
export function findParagraphs(session: ReadingSession): void {
  if (session.parts.readOnly !== null) return session.refuse(session.parts.readOnly)
  session.state.setState({ spreading: 'paragraphs' })
}

/** Answers that fit elsewhere: a speaker stays, the words that name them are of this article alone. */
function elsewhere(session: ReadingSession, span: Span, article: string): Attributes {
  const spans = new Set((session.label(span.label)?.attributes ?? []).filter(({ type }) => type === 'span').map(({ name }) => name))
  const kept = Object.fromEntries(Object.entries(span.attributes).filter(([name]) => article === span.article || !spans.has(name)))
  return article === span.article ? kept : withSpeakers(kept, (speaker) => ({ ...speaker, mention: null }))
}

/** Tags all places like the span. Comes back with how many were tagged; `null` where nothing was written. */
export async function tagPlaces(session: ReadingSession, span: Span, places: readonly IdenticalPlace[], along: Along): Promise<number | null> {
  const definitions = session.label(span.label)?.attributes ?? []
  session.delayed.flush()
  try {
    const { made, refused } = await session.writer.send([], () => session.parts.client.annotations.createSpans({ spans: places.map(({ article, text_sha256, parts }) => ({
      id: newId(), article, text_sha256, label: span.label, parts: [...parts], attributes: { ...withDefaults(definitions, along.attributes ? elsewhere(session, span, article) : {}) }, note: null, claim: along.claim ? span.claim : null,
    })) }))
    await session.feed?.again()
    const count = made.length
    session.announce(plural(count, { one: '# place tagged', other: '# places tagged' }))
    if (refused[0] !== undefined) session.refuse(plural(refused.length, { one: `# place was refused: ${inWords(refused[0].reason)}`, other: `# places were refused, the first because: ${inWords(refused[0].reason)}` }))
    return count
  } catch (error) {
    reportError(error)
    return null
  }
}

export interface CopyWanted { readonly from: string; readonly to: string; readonly spans: readonly string[] }

/** Copies annotations to the same paragraphs of another article. False where nothing was written. */
export async function copyParagraphs(session: ReadingSession, { from, to, spans }: CopyWanted, stances: boolean): Promise<boolean> {
  session.delayed.flush()
  try {
    const copied = await session.writer.send([], () => session.parts.client.annotations.copy({ copies: [{ from, to, spans: [...spans] }], stances }))
    await session.feed?.again()
    const count = copied.spans
    session.announce(plural(count, { one: '# span copied', other: '# spans copied' }))
    const [first] = copied.refused
    if (first !== undefined) session.refuse(plural(copied.refused.length, { one: `# span was not copied: ${inWords(first.reason)}`, other: `# spans were not copied, the first because: ${inWords(first.reason)}` }))
    return true
  } catch (error) {
    reportError(error)
    return false
  }
}
