/** Suggestions: going from one to the next, and answering the chosen one by a key. */
import { plural, t } from '@lingui/core/macro'
import { trimSpace } from '#core/spans/snap.ts'
import { reportError } from '../../../state/errors.ts'
import { useLearnFrom } from '../../../state/learn-from.ts'
import { shownKey } from '../../../ui/chosen-keys.ts'
import { formatPercent } from '../../../ui/format.ts'
import type { ReadingSession } from '../model/reading-session.ts'
import { useScreenLayout } from '../model/screen-layout.ts'
import { chosenExtents, extentOf, type Suggested } from '../model/suggesting.ts'
import { newId } from '../new-id.ts'
import { cursorOver, selectSpan } from './select.ts'
import { draftSpan } from './write-spans.ts'

/** What a suggestion proposes, in a word or two: a label, or a stance with its target. */
export function proposalTitle(session: ReadingSession, { label, stance }: Suggested): string {
  if (stance === null) return session.labelTitle(label!)
  const value = session.parts.codebook.stance.values.find(({ id }) => id === stance.value)?.title ?? stance.value
  return stance.target === null ? value : `${value}: ${stance.target}`
}

export function showSuggestions(session: ReadingSession, shown: boolean): void {
  session.state.setState(({ suggesting }) => ({ suggesting: { ...suggesting, shown, loaded: shown && suggesting.loaded, chosen: null } }))
  useScreenLayout.setState({ suggests: shown })
  session.announce(shown ? t`Suggestions are shown` : t`Suggestions are hidden`)
}

export const toggleSuggestions = (session: ReadingSession): void => showSuggestions(session, !session.state.getState().suggesting.shown)

/** Puts the cursor over a suggestion, so that keys answer it. */
export function chooseSuggestion(session: ReadingSession, suggestion: Suggested, reveal = true): void {
  const extent = extentOf(suggestion)
  const cursor = extent === null ? session.state.getState().cursor : cursorOver(session, extent)
  session.state.setState(({ suggesting }) => ({ selected: null, cursor, suggesting: { ...suggesting, chosen: suggestion.id, cursor } }))
  const { items } = session.state.getState().suggesting
  const what = proposalTitle(session, suggestion)
  const quote = suggestion.quote.length > 120 ? `${suggestion.quote.slice(0, 120)}…` : suggestion.quote
  const place = items.indexOf(suggestion) + 1
  const total = items.length
  session.announce(suggestion.probability === null ? t`Suggested: ${what}, ${quote}, ${place} of ${total}` : t`Suggested: ${what}, ${quote}, ${formatPercent(suggestion.probability)}, ${place} of ${total}`)
  if (extent !== null && reveal) void session.surface?.reveal(extent)
}

/** The next or previous suggestion of the article, round and round; shows them where they were hidden. */
export function stepSuggestion(session: ReadingSession, direction: 'forward' | 'backward'): void {
  if (!session.state.getState().suggesting.shown) showSuggestions(session, true)
  const { items, loaded } = session.state.getState().suggesting
  if (!loaded) return session.state.setState(({ suggesting }) => ({ suggesting: { ...suggesting, wanted: direction } }))
  if (items.length === 0) return session.refuse(t`No suggestion in this article`)
  const current = session.suggestion
  const at = current === null ? -1 : items.indexOf(current)
  const position = session.selected?.start ?? session.state.getState().cursor?.focus.start ?? 0
  const startOf = (one: Suggested): number => extentOf(one)?.start ?? Number.MAX_SAFE_INTEGER
  const next = direction === 'forward'
    ? (at >= 0 ? items[at + 1] : items.find((one) => startOf(one) >= position)) ?? items[0]
    : (at >= 0 ? items[at - 1] : items.findLast((one) => startOf(one) < position)) ?? items.at(-1)
  chooseSuggestion(session, next!)
}

/** Goes to the suggestion that was asked for before they had come. */
export function chooseWanted(session: ReadingSession): void {
  const { wanted } = session.state.getState().suggesting
  if (wanted === null) return
  session.state.setState(({ suggesting }) => ({ suggesting: { ...suggesting, wanted: null } }))
  stepSuggestion(session, wanted)
}

/** The innermost suggestion at a position, where they are shown. */
export function suggestionAt(session: ReadingSession, position: number): Suggested | null {
  const { shown, items } = session.state.getState().suggesting
  if (!shown) return null
  const length = (one: Suggested): number => { const extent = extentOf(one)!; return extent.end - extent.start }
  return items.filter(({ extents }) => extents.some(({ start, end }) => start <= position && position < end)).sort((a, b) => length(a) - length(b))[0] ?? null
}

function mayAnswer(session: ReadingSession): Suggested | null {
  const { suggestion } = session
  if (suggestion === null) session.refuse(t`Choose a suggestion first, with ${shownKey('reading', 'z')}`)
  else if (session.parts.readOnly !== null) session.refuse(session.parts.readOnly)
  else return suggestion
  return null
}

/** Takes suggestions off the screen until the project has answered. Gives back how to put them there again. */
function takeOff(session: ReadingSession, ids: ReadonlySet<string>): () => void {
  const { items } = session.state.getState().suggesting
  session.state.setState(({ suggesting }) => ({ suggesting: { ...suggesting, items: items.filter(({ id }) => !ids.has(id)) } }))
  return () => session.state.setState(({ suggesting }) => ({ suggesting: { ...suggesting, items } }))
}

/** Goes on to the suggestion after this one; where it was the last, to `otherwise`. */
function goOn(session: ReadingSession, after: Suggested, otherwise: () => void): void {
  const { items } = session.state.getState().suggesting
  const at = items.indexOf(after)
  const next = items[at + 1] ?? items.find(({ id, skipped }) => id !== after.id && !skipped)
  if (next === undefined) otherwise()
  else chooseSuggestion(session, next)
}

/** Accepts the chosen suggestion as one's own annotation: with its edges as they were moved, and with another label where one is given. */
export function acceptSuggestion(session: ReadingSession, label: string | null = null): void {
  const suggestion = mayAnswer(session)
  if (suggestion === null) return
  const { client, article } = session.parts
  const moved = chosenExtents(suggestion, session.state.getState().cursor)
  const extents = moved === suggestion.extents ? moved : moved.flatMap((extent) => trimSpace(session.store.text, extent) ?? [])
  const said = label ?? suggestion.label
  const annotation = suggestion.kind === 'label' ? null : newId()
  session.delayed.flush()
  if (suggestion.kind === 'span') session.model.put(draftSpan(session, annotation!, said!, extents, suggestion.attributes))
  const title = label === null ? proposalTitle(session, suggestion) : session.labelTitle(label)
  goOn(session, suggestion, () => { if (suggestion.kind === 'span') selectSpan(session, annotation!, false) })
  const back = takeOff(session, new Set([suggestion.id]))
  session.announce(t`Accepted: ${title}`)
  const item = {
    article: article.id, suggestion: suggestion.id,
    ...(annotation === null ? {} : { annotation }), ...(label === null || label === suggestion.label ? {} : { label }),
    ...(extents === suggestion.extents || suggestion.kind !== 'span' ? {} : { parts: extents.map((extent) => session.store.toCodePoints(extent)) }),
  }
  const ids = annotation === null ? [suggestion.id] : [suggestion.id, annotation]
  session.writer.send(ids, () => client.suggestions.answer({ items: [item], answer: 'accepted', from: useLearnFrom.getState().from })).catch((error: unknown) => {
    if (annotation !== null) session.model.drop(annotation)
    back()
    reportError(error)
  })
}

/** Rejects the chosen suggestion, or puts it off. False where none is chosen. */
export function answerSuggestion(session: ReadingSession, answer: 'rejected' | 'skipped'): boolean {
  if (session.suggestion === null) return false
  const suggestion = mayAnswer(session)
  if (suggestion === null) return true
  const { client, article } = session.parts
  goOn(session, suggestion, () => session.state.setState(({ suggesting }) => ({ suggesting: { ...suggesting, chosen: null } })))
  const back = answer === 'rejected' ? takeOff(session, new Set([suggestion.id])) : () => {}
  const title = proposalTitle(session, suggestion)
  session.announce(answer === 'rejected' ? t`Rejected: ${title}` : t`Skipped: ${title}`)
  session.writer.send([suggestion.id], () => client.suggestions.answer({ items: [{ article: article.id, suggestion: suggestion.id }], answer, from: useLearnFrom.getState().from })).catch((error: unknown) => { back(); reportError(error) })
  return true
}

/** Answers several at once, as one step of undo. */
export async function answerMany(session: ReadingSession, items: readonly { readonly article: string; readonly suggestion: string }[], answer: 'accepted' | 'rejected'): Promise<void> {
  const { client } = session.parts
  const { answered, refused } = await session.writer.send(items.map(({ suggestion }) => suggestion), () => client.suggestions.answer({ items: [...items], answer, from: useLearnFrom.getState().from }))
  const count = answered.length
  session.announce(answer === 'accepted' ? plural(count, { one: '# suggestion accepted', other: '# suggestions accepted' }) : plural(count, { one: '# suggestion rejected', other: '# suggestions rejected' }))
  if (refused.length > 0) reportError(new Error(refused[0]!.reason))
}

/** Opens the list of those that say the same of the same words. */
export function reviewAlike(session: ReadingSession): void {
  const suggestion = mayAnswer(session)
  if (suggestion !== null) session.state.setState(({ suggesting }) => ({ suggesting: { ...suggesting, reviewing: suggestion.id } }))
}

/** Keeps the suggestion chosen while its edges are moved. */
export function keepChosen(session: ReadingSession, was: Suggested | null): void {
  if (was !== null) session.state.setState(({ suggesting, cursor }) => ({ suggesting: { ...suggesting, chosen: was.id, cursor } }))
}
