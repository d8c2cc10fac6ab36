import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CODEBOOK_PARTS, formatRoute, parseRoute, type Route } from './route.ts'

const id = fc.option(fc.string({ minLength: 1, unit: 'grapheme' }))
const route: fc.Arbitrary<Route> = fc.oneof(
  fc.constant<Route>({ screen: 'start' }),
  fc.constant<Route>({ screen: 'library' }),
  id.map((article): Route => ({ screen: 'reading', article })),
  id.map((claim): Route => ({ screen: 'claims', claim })),
  fc.constantFrom(...CODEBOOK_PARTS).map((part): Route => ({ screen: 'codebook', part })),
)

describe('the route in the hash', () => {
  it('is read back as it was written, whatever the id', () => {
    fc.assert(fc.property(route, (given) => {
      expect(parseRoute(formatRoute(given))).toEqual(given)
    }))
  })
  it('is the library where it is not known', () => {
    expect(parseRoute('#/nowhere/1')).toEqual({ screen: 'library' })
    expect(parseRoute('')).toEqual({ screen: 'library' })
  })
})
