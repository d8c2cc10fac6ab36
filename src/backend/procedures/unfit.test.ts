import { expect, it } from 'vitest'
import { unfit } from './unfit.ts'

it('lets through what can be kept as it is', () => {
  for (const value of [undefined, null, 5, 'قال 😀', { ids: ['a'], patch: { title: null }, constructor: 'x' }]) expect(unfit(value)).toBeNull()
})

it.each([
  ['half a character', { note: 'a\ud83d' }, 'lone surrogate'],
  ['half a character in a name', { attributes: { ['\udc00']: 1 } }, 'lone surrogate'],
  ['NUL', { ids: ['a', 'b\0'] }, 'NUL'],
  ['a name that an object loses', JSON.parse('{"attributes":{"__proto__":"x"}}'), '__proto__'],
  ['nesting without end', JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`), 'too deep'],
])('refuses %s', (_, value, words) => { expect(unfit(value)).toContain(words) })
