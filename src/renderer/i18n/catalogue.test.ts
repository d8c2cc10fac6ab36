/** The catalogue of the interface's messages stands for what the source says now. */
import { execFileSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const ROOT = join(import.meta.dirname, '../../..')
const CATALOGUE = 'src/renderer/locales/en/messages.po'

/** The messages of a catalogue, without the places and the date that stand beside them. */
const messagesOf = (po: string): string[] => po.split('\n').filter((line) => /^(msgid|msgstr|")/.test(line) && !/^"(POT-Creation-Date|MIME|Content-|X-|Language)/.test(line))

it('holds every message of the source and no other: run `npm run messages` where this fails', () => {
  const copy = mkdtempSync(join(tmpdir(), 'messages-'))
  try {
    for (const path of ['src/renderer', 'src/core', 'src/contract', 'lingui.config.ts', 'package.json', 'tsconfig.base.json']) cpSync(join(ROOT, path), join(copy, path), { recursive: true })
    symlinkSync(join(ROOT, 'node_modules'), join(copy, 'node_modules'))
    execFileSync(process.execPath, [join(ROOT, 'node_modules/@lingui/cli/dist/lingui.js'), 'extract', '--clean', '--workers', '1'], { cwd: copy })
    expect(messagesOf(readFileSync(join(ROOT, CATALOGUE), 'utf8'))).toEqual(messagesOf(readFileSync(join(copy, CATALOGUE), 'utf8')))
  } finally {
    rmSync(copy, { recursive: true, force: true })
  }
}, 60_000)
