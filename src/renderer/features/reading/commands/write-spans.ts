/** Writes to spans: each is on the screen at once, and taken back with its reason where the project refuses it. */
import { plural, t } from '@lingui/core/macro'
import { withDefaults } from '#core/codebook/defaults.ts'
import type { Attributes, Part, Span } from '#core/spans/span.ts'
import { reportError } from '../../../state/errors.ts'
import type { ReadingSession } from '../model/reading-session.ts'
import type { Entry } from '../model/span-model.ts'
import type { Extent } from '../surface/text-store.ts'
import { newId } from '../new-id.ts'

/** Code points of context on both sides of an anchor. */
const CONTEXT = 32

export interface SpanPatch {
  readonly label?: string
  readonly parts?: readonly Part[]
  readonly attributes?: Attributes
  readonly note?: string | null
  readonly claim?: string | null
}

/** A span as the project will make it, for painting until the answer comes. */
export function draftSpan(session: ReadingSession, id: string, label: string, extents: readonly Extent[], attributes: Attributes): Span {
  const { store, parts } = session
  const { start, end } = { start: extents[0]!.start, end: extents.at(-1)!.end }
  return {
    id, label, attributes, article: parts.article.id, annotator: parts.me.id, note: null, claim: null, codebook: session.stamp,
    parts: extents.map((extent) => store.toCodePoints(extent)),
    quote: extents.map((extent) => store.slice(extent)).join(' '),
    prefix: [...store.text.slice(Math.max(0, start - 2 * CONTEXT), start)].slice(-CONTEXT).join(''),
    suffix: [...store.text.slice(end, end + 2 * CONTEXT)].slice(0, CONTEXT).join(''),
  }
}

/** Paints a new span with the codebook's defaults and has it made; gives back its id at once. */
export function createSpan(session: ReadingSession, label: string, extents: readonly Extent[], given: Attributes = {}): string {
  const { client, article } = session.parts
  const attributes = withDefaults(session.label(label)?.attributes ?? [], given)
  session.delayed.flush()
  const span = draftSpan(session, newId(), label, extents, attributes)
  session.model.put(span)
  session.writer
    .send([span.id], () => client.annotations.createSpan({ id: span.id, label, parts: [...span.parts], attributes: { ...attributes }, article: article.id, text_sha256: article.text_sha256 }))
    .then((made) => accept(session, made), (error: unknown) => takeBack(session, span.id, null, error))
  return span.id
}

/** The span as it is now: what a field was drawn with may be older than the last key press. */
const current = (session: ReadingSession, entry: Entry): Entry => session.model.get(entry.span.id) ?? entry

/** Paints a changed span and has it written. */
export function updateSpan(session: ReadingSession, entry: Entry, patch: SpanPatch): void {
  session.delayed.flush()
  const now = current(session, entry)
  paintPatch(session, now, patch)
  sendPatch(session, now, patch)
}

/**
 * Answers one question about a span and leaves the other answers; an attribute without a value is not written at all. An answer that stands
 * already writes nothing: a field gives it by Enter, and once more when the keyboard leaves it.
 */
export function setAttribute(session: ReadingSession, entry: Entry, name: string, value: Attributes[string]): void {
  const { [name]: old = null, ...rest } = current(session, entry).span.attributes
  if (JSON.stringify(old) === JSON.stringify(value)) return
  updateSpan(session, entry, { attributes: value === null ? rest : { ...rest, [name]: value } })
}

/** As `updateSpan`, but quick repetitions become one write, and one step of undo. */
export function adjustParts(session: ReadingSession, entry: Entry, extents: readonly Extent[]): void {
  const parts = extents.map((extent) => session.store.toCodePoints(extent))
  const first = session.delayed.key === entry.span.id ? session.adjusting : entry
  paintPatch(session, entry, { parts })
  session.delayed.set(entry.span.id, () => {
    session.adjusting = null
    sendPatch(session, first ?? entry, { parts })
  })
  session.adjusting = first
}

function paintPatch(session: ReadingSession, entry: Entry, patch: SpanPatch): void {
  const quote = patch.parts === undefined ? entry.span.quote : patch.parts.map((part) => session.store.slice(session.store.fromCodePoints(part))).join(' ')
  session.model.put({ ...entry.span, ...patch, quote })
}

function sendPatch(session: ReadingSession, before: Entry, patch: SpanPatch): void {
  const { id } = before.span
  const { parts, attributes, ...rest } = patch
  const input = { id, ...rest, ...(parts === undefined ? {} : { parts: [...parts] }), ...(attributes === undefined ? {} : { attributes: { ...attributes } }) }
  session.writer
    .send([id], () => session.parts.client.annotations.updateSpan(input))
    .then((made) => accept(session, made), (error: unknown) => takeBack(session, id, before.span, error))
}

/** Takes spans off the screen and out of the project, with what stands on them. */
export function removeSpans(session: ReadingSession, entries: readonly Entry[]): void {
  session.delayed.flush()
  const ids = entries.map((entry) => entry.span.id)
  for (const id of ids) session.model.drop(id)
  session.state.setState(({ selected }) => ({ selected: selected !== null && ids.includes(selected) ? null : selected }))
  session.writer.send(ids, () => session.parts.client.annotations.removeSpans({ ids })).then(
    ({ removed, also }) => {
      session.state.setState(({ stances, relations }) => ({ stances: stances.filter((stance) => stance.span === null || !removed.includes(stance.span)), relations: relations.filter(({ args }) => !args.some(({ ref }) => removed.includes(ref))) }))
      if (also > 0) session.announce(plural(also, { one: 'Removed, with # stance or relation that stood on it', other: 'Removed, with # stances and relations that stood on it' }))
    },
    (error: unknown) => {
      for (const entry of entries) session.model.put(entry.span)
      reportError(error)
    },
  )
}

/** The project's own answer replaces the draft, unless a later edit of the same span is on its way. */
function accept(session: ReadingSession, span: Span): void {
  if (!session.writer.keep.has(span.id) && session.delayed.key !== span.id) session.model.confirm(span)
}

function takeBack(session: ReadingSession, id: string, before: Span | null, error: unknown): void {
  if (before === null) session.model.drop(id)
  else session.model.put(before)
  session.state.setState(({ selected }) => ({ selected: before === null && selected === id ? null : selected }))
  session.announce(t`Not saved: taken back`)
  reportError(error)
}
