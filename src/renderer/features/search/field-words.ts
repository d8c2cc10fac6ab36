/** The chips that can be typed, in words. */
import { msg } from '@lingui/core/macro'
import type { MessageDescriptor } from '@lingui/core'
import type { Field } from '#core/search/facets.ts'

/** In the order in which they are offered. The chip that leaves out a form of a word is made by a click and not offered. */
export const FIELD_WORDS: readonly (readonly [Exclude<Field, 'drop'>, MessageDescriptor])[] = [
  ['label', msg`label of a span`], ['holder', msg`who holds a stance`], ['target', msg`what a stance is about`], ['value', msg`which side a stance takes`],
  ['claim', msg`claim that a span makes`], ['speaker', msg`who says a claim`], ['annotator', msg`who annotated`], ['outlet', msg`outlet of the article`],
  ['date', msg`when it was published: 2024, 2024-03 or 2024-01..2024-06`], ['language', msg`language of the article`], ['progress', msg`how far you are with it`],
  ['has', msg`what must be there, with a minus what must not`], ['note', msg`words of a note`], ['quote', msg`words inside a span`],
  ['attribute', msg`answer to a question about a span`], ['relation', msg`type of a relation`],
]
