import { describe, expect, it } from 'vitest'
import { stancesOnScreen } from './stances-on-screen.ts'

const stance = (id: string, value: string | null = null): { id: string; value: string | null } => ({ id, value })
const keep = (...ids: string[]): ReadonlySet<string> => new Set(ids)

describe('stances that come while others are on their way', () => {
  it('shows what the project has', () => {
    expect(stancesOnScreen([stance('a', 'old')], [stance('a', 'new'), stance('b')], keep())).toEqual([stance('a', 'new'), stance('b')])
  })
  it('leaves a new one on the screen, so that what is being typed in it stays', () => {
    expect(stancesOnScreen([stance('a'), stance('n', 'favor')], [stance('a')], keep('n'))).toEqual([stance('a'), stance('n', 'favor')])
  })
  it('leaves a changed one as it was changed, in its place', () => {
    expect(stancesOnScreen([stance('a', 'favor'), stance('b')], [stance('a'), stance('b')], keep('a'))).toEqual([stance('a', 'favor'), stance('b')])
  })
  it('does not bring back a removed one', () => {
    expect(stancesOnScreen([stance('b')], [stance('a'), stance('b')], keep('a'))).toEqual([stance('b')])
  })
})
