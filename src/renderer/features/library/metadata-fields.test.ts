import { expect, it } from 'vitest'
import { problemOf } from './metadata-fields.ts'

it('an empty value clears a field, and a wrong one is named', () => {
  expect([problemOf('published', ''), problemOf('published', 'spring'), problemOf('language', 'Arabic language'), problemOf('language', 'ar-EG'), problemOf('outlet', 'الضفة')]).toEqual([null, 'date', 'language', null, null])
})
