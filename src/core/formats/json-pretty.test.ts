import fc from 'fast-check'
import { expect, it } from 'vitest'
import { prettyJson } from './json-pretty.ts'

it('keeps short things on one line and breaks long ones', () => {
  expect(prettyJson({ a: 1, b: undefined, c: ['x', 'ص'], d: {} })).toBe('{ "a": 1, "c": ["x", "ص"], "d": {} }')
  const long = 'x'.repeat(60)
  expect(prettyJson({ a: [long, { b: long }], e: 1 })).toBe(`{\n  "a": [\n    "${long}",\n    { "b": "${long}" }\n  ],\n  "e": 1\n}`)
})

it('reads back as what was written', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => { expect(JSON.parse(prettyJson(value))).toEqual(JSON.parse(JSON.stringify(value))) }))
})
