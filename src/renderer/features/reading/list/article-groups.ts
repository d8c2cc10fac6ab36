/** Everything that is annotated in the open article, in groups. */
import type { Grouping } from '#contract/listing.ts'
import { missingAnswers } from '#core/codebook/conditions.ts'
import { outline } from '#core/codebook/outline.ts'
import { isSpeaker } from '#core/spans/span.ts'
import type { Stance } from '#core/stance/stance.ts'
import { foldString } from '#core/text/fold.ts'
import type { ReadingSession } from '../model/reading-session.ts'
import type { Entry } from '../model/span-model.ts'
import type { ListGroup, ListItem } from './list-line.ts'

/** Letters (UTF-16) that follow a quote. */
const AFTER = 40

/** Names of what is known by id, for titles of groups. */
export interface ListNames {
  readonly actor: (id: string) => string
  readonly target: (id: string) => string
  readonly claim: (id: string) => string
  readonly value: (stance: Stance) => string
  /** Titles of the groups of what has none, and of stances. */
  readonly words: { readonly stances: string; readonly noHolder: string; readonly noTarget: string; readonly noClaim: string; readonly all: string }
}

function spanItem(session: ReadingSession, entry: Entry): ListItem {
  const { span } = entry
  const label = session.label(span.label)
  return {
    id: span.id, kind: 'span', span: span.id, article: span.article, color: session.color(span.label), title: label?.title ?? span.label, quote: span.quote,
    after: session.store.text.slice(entry.end, entry.end + AFTER).split('\n', 1)[0]!, facts: session.isMine(entry) ? '' : session.annotatorName(span.annotator),
    note: span.note !== null, claim: span.claim !== null, incomplete: missingAnswers(label?.attributes ?? [], span.attributes).length > 0, older: span.codebook !== session.stamp,
  }
}

function stanceItem(session: ReadingSession, stance: Stance, names: ListNames): ListItem {
  const span = stance.span ?? stance.evidence[0] ?? null
  const entry = span === null ? undefined : session.model.get(span)
  return {
    id: stance.id, kind: 'stance', span, article: stance.article, color: 'var(--ink-3)', title: names.value(stance), quote: entry?.span.quote ?? '', after: '',
    facts: stance.annotator === session.parts.me.id ? '' : session.annotatorName(stance.annotator), note: stance.note !== null, claim: false,
    incomplete: stance.holder === null || stance.target === null || stance.value === null, older: stance.codebook !== session.stamp,
  }
}

/** The speaker of a span, whatever the codebook calls the attribute. */
const speakerOf = (entry: Entry): string | null => Object.values(entry.span.attributes).find(isSpeaker)?.actor ?? null

/** What lets through all words of the filter, folded. */
export function passing(filter: string): (item: ListItem) => boolean {
  const words = foldString(filter).split(/\s+/).filter(Boolean)
  return words.length === 0 ? () => true : (item) => { const text = foldString(`${item.quote}\n${item.title}\n${item.facts}`); return words.every((word) => text.includes(word)) }
}

export function articleGroups(session: ReadingSession, by: Grouping, stances: readonly Stance[], filter: string, names: ListNames): ListGroup[] {
  const passes = passing(filter)
  const entries = session.model.ordered()
  const groups = new Map<string, { title: string; color: string | null; items: ListItem[] }>()
  const add = (key: string, title: string, color: string | null, item: ListItem): void => {
    if (!passes(item)) return
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { title, color, items: [item] })
    else group.items.push(item)
  }
  const { words } = names
  const addStances = (key: (stance: Stance) => [string, string]): void => { for (const stance of stances) { const [id, title] = key(stance); add(id, title, null, stanceItem(session, stance, names)) } }
  switch (by) {
    case 'position':
      for (const entry of entries) add('all', words.all, null, spanItem(session, entry))
      addStances(() => ['stances', words.stances])
      break
    case 'label': {
      const order = outline(session.parts.codebook.labels).map(({ label }) => label.id)
      const byLabel = Map.groupBy(entries, (entry) => entry.span.label)
      for (const id of [...order.filter((label) => byLabel.has(label)), ...[...byLabel.keys()].filter((label) => !order.includes(label))]) {
        for (const entry of byLabel.get(id)!) add(id, session.labelTitle(id), session.color(id), spanItem(session, entry))
      }
      addStances(() => ['stances', words.stances])
      break
    }
    case 'claim':
      for (const entry of entries) if (entry.span.claim !== null) add(entry.span.claim, names.claim(entry.span.claim), null, spanItem(session, entry))
      for (const entry of entries) if (entry.span.claim === null && entry.span.label === 'CLAIM') add(' none', words.noClaim, null, spanItem(session, entry))
      break
    case 'holder':
      for (const entry of entries) { const actor = speakerOf(entry); if (actor !== null) add(actor, names.actor(actor), null, spanItem(session, entry)) }
      addStances(({ holder }) => (holder === null ? [' none', words.noHolder] : [holder, names.actor(holder)]))
      break
    case 'target':
      addStances(({ target }) => (target === null ? [' none', words.noTarget] : [target, names.target(target)]))
  }
  return [...groups].map(([key, { title, color, items }]) => ({ key, title, color, count: items.length, items }))
}
