/** The Arabic catalogue is whole: every message is there, keeps what stands in it, and knows all forms of the plural. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

interface Message { readonly id: string; readonly text: string }

const unescaped = (text: string): string => text.replaceAll('\\n', '\n').replaceAll('\\"', '"').replaceAll('\\\\', '\\')

const catalogue = (language: string): readonly Message[] =>
  [...readFileSync(join(import.meta.dirname, `../locales/${language}/messages.po`), 'utf8').matchAll(/^msgid "(.+)"\nmsgstr "(.*)"$/gm)]
    .map(([, id, text]) => ({ id: unescaped(id!), text: unescaped(text!) }))

const sorted = (texts: Iterable<string>): string[] => [...new Set(texts)].toSorted()

/** Names of values, of elements and of links to messages; the number of a plural counts once. */
const placeholders = (text: string): string[] => sorted([...text.matchAll(/\{(\w+)(?=\}|, (?:plural|selectordinal|select|number|date|time)\b)/g)].map((match) => match[1]!).filter((name) => !text.includes(`{${name}}`) || !isForm(text, name)))
/** Whether the braces hold the words of a plural's form and not a name. */
const isForm = (text: string, name: string): boolean => new RegExp(`\\b(?:zero|one|two|few|many|other|=\\d+) \\{${name}\\}`).test(text)
const elements = (text: string): string[] => [...text.matchAll(/<\/?\d+\/?>/g)].map((match) => match[0]).toSorted()

const FORMS = ['zero', 'one', 'two', 'few', 'many', 'other']
const arabic = catalogue('ar')

it('has every message', () => {
  expect(arabic.length).toBeGreaterThan(500)
  expect(arabic.map(({ id }) => id)).toEqual(catalogue('en').map(({ id }) => id))
  expect(arabic.filter(({ text }) => text.trim() === '').map(({ id }) => id)).toEqual([])
})

it('keeps the values and the elements of each message', () => {
  const changed = arabic.filter(({ id, text }) => placeholders(id).join() !== placeholders(text).join() || elements(id).join() !== elements(text).join())
  expect(changed).toEqual([])
})

it('has all six forms of every plural', () => {
  const plurals = arabic.filter(({ id }) => /, plural,/.test(id))
  expect(plurals.length).toBeGreaterThan(10)
  const lacking = plurals.flatMap(({ id, text }) => FORMS.filter((form) => text.split(`, plural,`).length !== id.split(', plural,').length || !new RegExp(`\\b${form} \\{`).test(text)).map((form) => `${form}: ${id}`))
  expect(lacking).toEqual([])
})

it('is written in Arabic, but for names, keys and examples', () => {
  expect(arabic.filter(({ text }) => !/\p{Script=Arabic}/u.test(text) && /\p{L}/u.test(text.replace(/\{[^{}]*\}/g, ''))).map(({ id }) => id).filter((id) => !/^\/path|^IBM Plex|^ar, en/.test(id))).toEqual([])
})

it('has no marks that would be seen as errors: Latin commas, semicolons or question marks after Arabic letters', () => {
  expect(arabic.filter(({ text }) => /\p{Script=Arabic}[,;?](?![^{]*\})/u.test(text)).map(({ text }) => text)).toEqual([])
})
