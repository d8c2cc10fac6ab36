/** Facts about the file: who writes it and what the clock last said. */
import { formatHlc, parseHlc, tick, type Hlc } from '#core/identity/hlc.ts'
import type { ReadableDb, WritableDb } from './handle.ts'
import { statement } from './statement.ts'

export function readMeta(db: ReadableDb, key: string): string | null {
  return (statement(db, 'SELECT value FROM meta WHERE key = ?').pluck().get(key) as string | undefined) ?? null
}

export function writeMeta(db: WritableDb, key: string, value: string): void {
  statement(db, 'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value').run(key, value)
}

/** The next clock stamp of this file on this device, kept in the file so that it never runs backwards. */
export function nextStamp(db: WritableDb, device: string, wallClock: number): string {
  const last = readMeta(db, 'hlc')
  const clock: Hlc = last ? { ...parseHlc(last), device } : { time: 0, counter: 0, device }
  const stamp = formatHlc(tick(clock, wallClock))
  writeMeta(db, 'hlc', stamp)
  return stamp
}
