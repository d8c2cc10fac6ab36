import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type JsonPath, pathInJson, placeInJson } from './json-places.ts'

/** Every path into a value, with what it leads to. */
function walk(value: unknown, path: JsonPath = []): [JsonPath, unknown][] {
  const inner = Array.isArray(value) ? value.map((item, at) => walk(item, [...path, at]))
    : typeof value === 'object' && value !== null ? Object.entries(value).map(([key, item]) => walk(item, [...path, key])) : []
  return [[path, value], ...inner.flat()]
}

describe('places in JSON', () => {
  const text = '{\n  "labels": [ {"id":"A"}, {"id" : "ب]}", "key":null} ],\n  "n": -1.5e3\n}'

  it('finds a value, and the key before it', () => {
    const { start, end, from } = placeInJson(text, ['labels', 1, 'id'])
    expect(text.slice(start, end)).toBe('"ب]}"')
    expect(text.slice(from, end)).toBe('"id" : "ب]}"')
  })
  it('stops at the last step that is there, and says so', () => {
    const place = placeInJson(text, ['labels', 0, 'parent', 'x'])
    expect(text.slice(place.start, place.end)).toBe('{"id":"A"}')
    expect(place.depth).toBe(2)
    expect(placeInJson(text, ['labels', 7]).depth).toBe(1)
    expect(placeInJson(text, ['n', 'x']).depth).toBe(1)
  })
  it('says what stands at a place', () => {
    expect(pathInJson(text, text.indexOf('null'))).toEqual(['labels', 1, 'key'])
    expect(pathInJson(text, text.indexOf('"key"') + 2)).toEqual(['labels', 1, 'key'])
    expect(pathInJson(text, text.indexOf('-1.5') + 1)).toEqual(['n'])
    expect(pathInJson(text, 0)).toEqual([])
  })
  it('leads to every value of any JSON, however it is spaced', () => {
    fc.assert(fc.property(fc.jsonValue({ maxDepth: 5 }), fc.constantFrom(undefined, 2, '\t'), (value, space) => {
      const written = JSON.stringify(value, null, space)
      for (const [path, expected] of walk(JSON.parse(written))) {
        const { start, end, depth } = placeInJson(written, path)
        expect(depth).toBe(path.length)
        expect(JSON.parse(written.slice(start, end))).toEqual(expected)
        if (typeof expected !== 'object') expect(pathInJson(written, start)).toEqual(path)
      }
    }))
  })
  it('nests as deep as it likes', () => {
    const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`
    expect(placeInJson(deep, [0]).end).toBe(deep.length - 1)
  })
})
