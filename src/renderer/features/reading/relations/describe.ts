/** A relation in words: "Attribution: source وزيرة الموارد, cue أكدت, content …". */
import { t } from '@lingui/core/macro'
import type { Relation } from '#core/relations/relation.ts'
import type { ReadingSession } from '../model/reading-session.ts'
import { readable } from '../readable.ts'
import { relationById, typeTitle } from './things.ts'

/** Longest quote of one end that is read out (letters). Deeper than this, relations in relations are only named. */
const SPOKEN = 60
const DEEPEST = 3

const shortened = (quote: string): string => {
  const letters = [...quote]
  return letters.length > SPOKEN ? `${letters.slice(0, SPOKEN).join('').trimEnd()}…` : quote
}

/** What stands at an end, in its own words where it has any. */
export function describeEnd(session: ReadingSession, ref: string, depth = 0): string {
  const entry = session.model.get(ref)
  if (entry !== undefined) return shortened(entry.span.quote)
  const relation = relationById(session, ref)
  if (relation !== undefined) return depth < DEEPEST ? `(${describeRelation(session, relation, depth + 1)})` : typeTitle(session, relation.type)
  const stance = session.state.getState().stances.find(({ id }) => id === ref)
  if (stance === undefined) return t`a claim of the registry`
  const value = session.parts.codebook.stance.values.find(({ id }) => id === stance.value)?.title
  return value === undefined ? t`a stance` : t`the stance “${value}”`
}

export function describeRelation(session: ReadingSession, relation: Relation, depth = 0): string {
  const title = typeTitle(session, relation.type)
  const order = session.parts.codebook.relations.find(({ type }) => type === relation.type)?.roles ?? []
  const ends = [...relation.args].sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role)).map(({ role, ref }) => {
    const name = readable(role)
    const end = describeEnd(session, ref, depth)
    return t`${name} ${end}`
  })
  const list = new Intl.ListFormat(document.documentElement.lang || 'en', { type: 'unit' }).format(ends)
  return t`${title}: ${list}`
}
