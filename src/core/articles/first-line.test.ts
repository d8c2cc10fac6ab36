import { expect, it } from 'vitest'
import { firstLine } from './first-line.ts'

it.each([
  ['', ''], ['\n \t', ''], ['\ufeff\n  عنوان الخبر \r\nنص', 'عنوان الخبر'], ['one\u2028two', 'one'], ['one two', 'one two'],
])('of %j is %j', (text, line) => { expect(firstLine(text)).toBe(line) })

it('is shortened between characters', () => {
  expect([...firstLine('😀'.repeat(300))]).toEqual(Array(200).fill('😀'))
  expect([...firstLine(`a${'😀'.repeat(300)}`)]).toEqual(['a', ...Array<string>(199).fill('😀')])
})

it('of a text that is one line of many megabytes is found', () => {
  expect(firstLine('خبر '.repeat(8_000_000))).toHaveLength(199)
})
