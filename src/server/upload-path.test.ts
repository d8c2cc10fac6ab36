import fc from 'fast-check'
import { relative, sep } from 'node:path'
import { describe, expect, it } from 'vitest'
import { placeUpload } from './upload-path.ts'

const BATCH = '0190a1b2-0000-7000-8000-000000000000'
const UPLOADS = '/data/uploads'

describe('the place of an uploaded file', () => {
  it('keeps names and folders as they are, and hands out the top of the path', () => {
    expect(placeUpload(UPLOADS, BATCH, 'أخبار/وكالة أنباء/خبر 1.txt', 'linux')).toEqual({ file: `${UPLOADS}/${BATCH}/أخبار/وكالة أنباء/خبر 1.txt`, handle: `${UPLOADS}/${BATCH}/أخبار` })
    expect(placeUpload(UPLOADS, BATCH, 'a.jsonl', 'linux')).toEqual({ file: `${UPLOADS}/${BATCH}/a.jsonl`, handle: `${UPLOADS}/${BATCH}/a.jsonl` })
  })

  it.each(['', '.', '..', '../a.txt', 'a/../../b.txt', '/etc/passwd', 'a//b.txt', 'a\\b.txt', 'a\u0000.txt', 'a\nb.txt', `${'a'.repeat(256)}.txt`, `${'a/'.repeat(32)}b.txt`])('refuses %j with a sentence', (path) => {
    expect(placeUpload(UPLOADS, BATCH, path, 'linux')).toEqual(expect.any(String))
  })

  it.each(['con.txt', 'LPT1', 'a:b.txt', 'a?.txt', 'a.txt.', 'a '])('refuses %j where Windows gives it another meaning', (path) => {
    expect(placeUpload(UPLOADS, BATCH, path, 'win32')).toEqual(expect.any(String))
    expect(placeUpload(UPLOADS, BATCH, path, 'linux')).toEqual(expect.any(Object))
  })

  it.each(['', '..', '../x', 'abc'])('refuses the batch %j', (batch) => {
    expect(placeUpload(UPLOADS, batch, 'a.txt', 'linux')).toEqual(expect.any(String))
  })

  it('is inside the folder of its batch, whatever is sent', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom('..', '.', 'a', '', 'b.txt', '\\', '%2e%2e')), (text, pieces) => {
      for (const path of [text, pieces.join('/'), `${text}/${pieces.join('/')}`]) {
        const place = placeUpload(UPLOADS, BATCH, path, 'linux')
        if (typeof place === 'string') continue
        const inside = relative(`${UPLOADS}/${BATCH}`, place.file)
        expect(inside === '' || inside === '..' || inside.startsWith(`..${sep}`)).toBe(false)
      }
    }))
  })
})
