import { describe, expect, it } from 'vitest'
import { readHello } from './hello.ts'

describe('a hello', () => {
  it('carries a token or a key', () => {
    expect(readHello('{"token":"a"}')).toEqual({ token: 'a' })
    expect(readHello('{"key":"b","more":1}')).toEqual({ key: 'b' })
  })
  it.each([null, 7, '', '{', 'null', '[]', '{"token":1}', '{"other":"a"}', JSON.stringify({ token: 'a'.repeat(2_000) })])('is not %j', (data) => {
    expect(readHello(data)).toBeNull()
  })
})
