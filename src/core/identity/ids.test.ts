import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { articleIdOf, derivedId, isContentUuid, isUuid, storedId, writtenId } from './ids.ts'

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex')

describe('ids that follow from content', () => {
  it('are UUIDs of version 8 made of the hash', () => {
    const hash = sha256('نص')
    const id = articleIdOf(hash)
    expect(isUuid(id) && isContentUuid(id)).toBe(true)
    expect(id.slice(0, 13)).toBe(`${hash.slice(0, 8)}-${hash.slice(8, 12)}`)
    expect(articleIdOf(sha256('نص '))).not.toBe(id)
  })
  it('tell kinds and parts apart', () => {
    const ids = [derivedId(sha256, 'actor', 'a'), derivedId(sha256, 'target', 'a'), derivedId(sha256, 'actor', 'a', 'b'), derivedId(sha256, 'actor', 'a,b'), derivedId(sha256, 'actor', null), derivedId(sha256, 'actor', 'null')]
    expect(new Set(ids).size).toBe(ids.length)
    expect(derivedId(sha256, 'actor', 'a')).toBe(ids[0])
  })
})

describe('ids that a file gives', () => {
  const article = articleIdOf(sha256('x'))
  it('stay where they are UUIDs, and else become the article\'s own and come back as they were', () => {
    const uuid = '0190a0b0-1234-7abc-8def-0123456789ab'
    expect(storedId(article, uuid)).toBe(uuid)
    expect(storedId(article, 's1')).toBe(`${article}/s1`)
    for (const id of [uuid, 's1', 'a/b', '__proto__']) expect(writtenId(article, storedId(article, id))).toBe(id)
  })
})
