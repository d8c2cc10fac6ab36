import { describe, expect, it } from 'vitest'
import { readable } from './readable.ts'

describe('names of options', () => {
  it('read as words, and keep their letters', () => {
    expect(['neutral', 'Appeal_to_Fear-Prejudice', 'NFS', 'حياد', ''].map(readable)).toEqual(['Neutral', 'Appeal to Fear-Prejudice', 'NFS', 'حياد', ''])
  })
})
