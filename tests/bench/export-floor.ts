/** What an export is held against, each a part of its work and nothing else, done by itself: `export-floor.ts PART DATASET FILE`. */
import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs'
import { readBack } from '../../src/backend/services/export/read-back.ts'
import { report } from './in-process-of-its-own.ts'

const CHUNK = 1024 * 1024
const [part, dataset, file] = process.argv.slice(2) as [string, string, string]

/** Writes bytes that are at hand, and waits until they are on the disk. */
function writeRaw(bytes: Buffer): void {
  const out = openSync(file, 'w')
  for (let from = 0; from < bytes.length; from += CHUNK) writeSync(out, bytes, from, Math.min(CHUNK, bytes.length - from))
  fsyncSync(out)
  closeSync(out)
}

const lines = (): string[] => readFileSync(dataset, 'utf8').split('\n').slice(0, -1)

/** Prepares what the part needs and gives the part itself. */
const PARTS: Readonly<Record<string, () => () => void | Promise<void>>> = {
  write: () => {
    const bytes = readFileSync(dataset)
    return () => writeRaw(bytes)
  },
  stringify: () => {
    const records = lines().map((line): unknown => JSON.parse(line))
    return () => writeRaw(Buffer.from(records.map((record) => `${JSON.stringify(record)}\n`).join('')))
  },
  verify: () => async () => {
    const reading = readBack(dataset)
    while (!(await reading.next()).done);
  },
}

const work = PARTS[part]!()
await report(async () => {
  await work()
  return {}
})
