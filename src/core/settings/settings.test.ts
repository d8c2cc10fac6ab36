import { describe, expect, it } from 'vitest'
import { languageOf } from './settings.ts'

describe('the language of the window', () => {
  it('is the chosen one, whatever the computer speaks', () => {
    expect([languageOf('ar', ['en-US']), languageOf('en', ['ar-EG'])]).toEqual(['ar', 'en'])
  })
  it('is else the first of the computer that there is', () => {
    expect([languageOf('system', ['ar-EG', 'en']), languageOf('system', ['fr', 'AR']), languageOf('system', ['de-DE']), languageOf('system', [])]).toEqual(['ar', 'ar', 'en', 'en'])
  })
})
