import { describe, expect, it } from 'vitest'
import { readLaunch } from './launch.ts'

describe('the command line of the desktop', () => {
  it('opens the named project, relative to where it was typed', () => {
    expect(readLaunch(['electron', '.', '--no-sandbox', 'أخبار.hashiya'], '/home/x')).toEqual({ kind: 'open-path', path: '/home/x/أخبار.hashiya' })
    expect(readLaunch(['hashiya', '/a/b.hashiya', '--sample'], '/')).toEqual({ kind: 'open-path', path: '/a/b.hashiya' })
  })
  it('opens the sample, or nothing', () => {
    expect(readLaunch(['electron', '.', '--sample'], '/')).toEqual({ kind: 'sample' })
    expect(readLaunch(['electron', '.', '--x=y.hashiya'], '/')).toBeNull()
  })
})
