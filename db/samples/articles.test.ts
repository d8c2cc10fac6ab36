import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { articleText } from './build.ts'
import { CATALOG } from './catalog.ts'

const files = readdirSync(new URL('articles/', import.meta.url)).sort()
const texts = new Map(files.map((file) => [file, articleText(file)]))
const all = [...texts.values()].join('\n')
const article = (number: string): string => {
  const file = files.find((name) => name.startsWith(number))
  if (file === undefined) throw new Error(`no article ${number}`)
  return texts.get(file)!
}
const paragraphs = (text: string): readonly string[] => text.split(/\r?\n/).filter((line) => line.trim() !== '')

describe('the ten articles', () => {
  it('are those of the catalogue', () => {
    expect(CATALOG.map((entry) => entry.file)).toEqual(files)
    expect(files).toHaveLength(10)
  })

  it('are of a length that news has', () => {
    for (const [file, text] of texts) expect(paragraphs(text).length, file).toBeGreaterThanOrEqual(10)
    expect(Math.max(...paragraphs(all).map((paragraph) => Array.from(paragraph).length))).toBeGreaterThan(330)
  })

  it('are eight in Arabic from five outlets, one in English and one mixed', () => {
    const latin = (text: string): number => (text.match(/\p{Script=Latin}/gu) ?? []).length / (text.match(/\p{L}/gu) ?? []).length
    expect(files.filter((file) => latin(texts.get(file)!) < 0.05)).toHaveLength(8)
    expect(latin(article('09'))).toBeGreaterThan(0.95)
    expect(latin(article('08'))).toBeGreaterThan(0.05)
    const arabic = CATALOG.filter(({ file }) => !file.startsWith('08') && !file.startsWith('09'))
    expect(new Set(arabic.map(({ metadata, file }) => metadata.outlet ?? file)).size).toBeGreaterThanOrEqual(5)
  })

  it('lack some of their metadata', () => {
    for (const field of ['outlet', 'url', 'author', 'published', 'page_date'] as const) {
      expect(CATALOG.some(({ metadata }) => metadata[field] === null), field).toBe(true)
      expect(CATALOG.some(({ metadata }) => metadata[field] !== null), field).toBe(true)
    }
  })
})

describe('what real files hold', () => {
  const held: readonly (readonly [string, RegExp])[] = [
    ['curly quotes', /“[^”]+”/], ['ASCII quotes', /"[^"]+"/], ['guillemets', /«[^»]+»/], ['guillemets set off by no-break spaces', /«\u00a0[^»]+\u00a0»/],
    ['the Arabic question mark', /؟/], ['the Arabic semicolon', /؛/], ['the Arabic comma', /،/], ['the percent sign', /\d%/], ['the Arabic percent sign', /٪/],
    ['the Arabic decimal sign', /[٠-٩]٫[٠-٩]/], ['the Arabic thousands sign', /[٠-٩]٬[٠-٩]/], ['Arabic-Indic digits', /[٠-٩]/], ['Persian digits', /[۰-۹]/], ['ASCII digits', /[0-9]/],
    ['a decimal comma', /72,5\u00a0%/], ['tanwin before the alef', /ًا/], ['tanwin after the alef', /اً/], ['tatweel before a number', /الـ [٠-٩]/], ['tatweel before a quote', /ـ[“"]/],
    ['final ى for ي', / فى | التى /], ['Persian ی', /ی/], ['Persian ک', /ک/], ['ZWNJ', /\p{L}\u200c\p{L}/u], ['RLM', /\u200f/], ['LRM', /\u200e/],
    ['presentation forms', /[\ufe80-\ufefc]{3}/], ['the lam-alef ligature', /\ufefb/], ['a line separator', /\u2028/], ['NBSP', /\u00a0/], ['CR LF', /\r\n/], ['leading spaces', /(^|\n) {2,}\S/],
    ['bullets', /\n *•/], ['an ellipsis', /…/], ['superscript alef', /\u0670/],
    ['an emoji family', /👨‍👩‍👧‍👦/u], ['a skin tone', /👨🏽‍🍳/u], ['a flag', /\p{RI}\p{RI}/u], ['an emoji with a variation selector', /\p{Emoji}\ufe0f/u], ['mathematical letters', /[\u{1d400}-\u{1d7ff}]/u],
  ]
  it.each(held)('%s', (_what, pattern) => expect(all).toMatch(pattern))

  it('one article in CR LF throughout, the others in LF', () => {
    expect(article('03').replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    for (const file of files.filter((name) => !name.startsWith('03'))) expect(texts.get(file), file).not.toContain('\r')
  })

  it('one fully vocalised passage', () => {
    const vocalised = (text: string): number => (text.match(/[\u064b-\u0652\u0670]/g) ?? []).length / (text.match(/\p{L}/gu) ?? []).length
    expect(paragraphs(article('06')).filter((paragraph) => vocalised(paragraph) > 0.6)).toHaveLength(1)
  })

  it('one paragraph in NFD, amid others in NFC', () => {
    const decomposed = paragraphs(article('05')).filter((paragraph) => paragraph !== paragraph.normalize('NFC'))
    expect(decomposed).toHaveLength(1)
    expect(decomposed[0]).toBe(decomposed[0]!.normalize('NFD'))
  })

  it('one outlet that drops its hamzas', () => {
    expect(article('03')).toContain('اكدت')
    expect(article('01')).toContain('وأضافت')
  })

  it('a title that is printed twice', () => {
    for (const number of ['01', '05']) {
      const title = CATALOG.find(({ file }) => file.startsWith(number))!.metadata.title!
      expect(article(number).split(title)).toHaveLength(3)
    }
  })

  it('a page date whose weekday contradicts the lead', () => {
    expect(article('01')).toContain('الجمعة 16 أيار 2025')
    expect(article('01')).toContain('اليوم الأربعاء')
    expect(CATALOG[0]?.metadata).toMatchObject({ page_date: '2025-05-16', published: null })
  })

  it('a second article after "read also" in one, a resumed body after "read more" in another', () => {
    expect(CATALOG[2]?.regions.map(({ kind }) => kind)).toContain('foreign_article')
    const [, rest = ''] = article('04').split('اقرأ المزيد:\n')
    expect(paragraphs(rest).length).toBeGreaterThan(4)
  })

  it('every kind of region', () => {
    const kinds = new Set(CATALOG.flatMap(({ regions }) => regions.map(({ kind }) => kind)))
    expect([...kinds].sort()).toEqual(['caption', 'comments', 'dateline', 'foreign_article', 'masthead', 'other', 'promo', 'related', 'title'])
  })
})
