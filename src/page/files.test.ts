import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { findPageFile, readPageFiles } from './files.ts'

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'page-'))
  mkdirSync(join(root, 'out/assets'), { recursive: true })
  writeFileSync(join(root, 'secret.json'), '{}')
  writeFileSync(join(root, 'out/index.html'), '<p>')
  writeFileSync(join(root, 'out/assets/a b-1.js'), '')
  writeFileSync(join(root, 'out/assets/a b-1.js.map'), '')
  writeFileSync(join(root, 'out/.env.json'), '{}')
  symlinkSync(join(root, 'secret.json'), join(root, 'out/link.json'))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

describe('the files of the page', () => {
  it('are the regular files of known types, and nothing else', () => {
    expect([...readPageFiles(join(root, 'out')).keys()].sort()).toEqual(['/', '/assets/a b-1.js', '/index.html'])
  })

  it('are found by their URL, percent signs undone once', () => {
    const files = readPageFiles(join(root, 'out'))
    expect(findPageFile(files, '/')?.type).toBe('text/html; charset=utf-8')
    expect(findPageFile(files, '/assets/a%20b-1.js')?.immutable).toBe(true)
  })

  it.each(['/../secret.json', '/%2e%2e/secret.json', '/..%2fsecret.json', '/link.json', '/assets/../index.html', '//index.html', '/%', '/.env.json', '/assets/a b-1.js.map'])('never answer %s', (path) => {
    expect(findPageFile(readPageFiles(join(root, 'out')), path)).toBeNull()
  })

  it('say what to do where the page is not built', () => {
    expect(() => readPageFiles(join(root, 'nowhere'))).toThrow(/npm run build/)
  })
})
