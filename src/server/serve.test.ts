import { describe, expect, it } from 'vitest'
import { readArguments } from './serve.ts'

describe('the arguments of the headless host', () => {
  it('default to any free port of this machine', () => {
    expect(readArguments([])).toEqual({ host: '127.0.0.1', port: 0, open: null })
  })
  it('name what the tab opens first', () => {
    expect(readArguments(['--sample', '--port', '8080'])).toEqual({ host: '127.0.0.1', port: 8080, open: 'sample' })
    expect(readArguments(['/a/b.hashiya']).open).toBe('/a/b.hashiya')
  })
  it.each([[['--port', '70000']], [['--port', 'x']], [['--nonsense']], [['a.hashiya', 'b.hashiya']]])('refuse %j', (args) => {
    expect(() => readArguments(args)).toThrow()
  })
})
