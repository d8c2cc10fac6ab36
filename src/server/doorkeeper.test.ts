import { describe, expect, it, vi } from 'vitest'
import { createDoorkeeper } from './doorkeeper.ts'
import type { Guest } from './guest.ts'

const newGuest = (): Guest => ({ work: () => { throw new Error('no work here') }, end: async () => undefined })

describe('the doorkeeper', () => {
  it('lets one tab in by a link, and nobody after it', () => {
    const keeper = createDoorkeeper(newGuest, () => undefined)
    const token = keeper.token()
    expect(keeper.redeem(token)).not.toBeNull()
    expect(keeper.redeem(token)).toBeNull()
    expect(keeper.token()).not.toBe(token)
  })

  it('knows a tab again by its key, and no other', () => {
    const keeper = createDoorkeeper(newGuest, () => undefined)
    const admitted = keeper.redeem(keeper.token())
    expect(keeper.recall(admitted?.key ?? '')).toBe(admitted?.guest)
    expect(keeper.recall('')).toBeNull()
    expect(keeper.recall(`${admitted?.key}x`)).toBeNull()
  })

  it('takes a link back after ten wrong guesses, and says so', () => {
    const takenBack = vi.fn()
    const keeper = createDoorkeeper(newGuest, takenBack)
    const token = keeper.token()
    for (let guess = 0; guess < 9; guess += 1) keeper.redeem(`guess ${guess}`)
    expect(takenBack).not.toHaveBeenCalled()
    keeper.redeem('guess 9')
    expect(takenBack).toHaveBeenCalledOnce()
    expect(keeper.redeem(token)).toBeNull()
  })

  it('makes secrets of 128 bits that never repeat', () => {
    const tokens = new Set(Array.from({ length: 100 }, () => createDoorkeeper(newGuest, () => undefined).token()))
    expect(tokens.size).toBe(100)
    expect([...tokens].every((token) => Buffer.from(token, 'base64url').length === 16)).toBe(true)
  })
})
