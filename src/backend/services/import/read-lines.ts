/** Streams a file line by line in bounded memory. Only byte 10 ends a line: a carriage return before it is white space of JSON. */
import { open } from 'node:fs/promises'

const LINE_FEED = 10
const CHUNK = 1024 * 1024

export interface Line {
  /** From 1. */
  readonly number: number
  /** Where the line begins in the file. */
  readonly offset: number
  /** Without the line feed; `null` where the line is longer than the cap, and was passed over without being kept. */
  readonly bytes: Buffer | null
  /** Length in bytes, also of a line that was passed over. */
  readonly size: number
}

/** Gives the lines of each chunk together; none for an empty file. At most one line (up to `cap`) and one chunk are held. */
export async function* readLines(path: string, cap: number): AsyncGenerator<readonly Line[]> {
  await using handle = await open(path, 'r')
  let number = 1
  /** Where the next byte to be looked at stands in the file. */
  let position = 0
  let lineStart = 0
  /** The beginning of a line whose end is still to come; empty once it is longer than the cap. */
  let held: Buffer[] = []

  const finish = (tail: Buffer): Line => {
    const size = position + tail.length - lineStart
    const bytes = size > cap ? null : held.length === 0 ? tail : Buffer.concat([...held, tail])
    return { number, offset: lineStart, bytes, size }
  }

  for (;;) {
    const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(CHUNK), 0, CHUNK, position)
    if (bytesRead === 0) break
    const chunk = buffer.subarray(0, bytesRead)
    const lines: Line[] = []
    let from = 0
    const chunkStart = position
    for (let end = chunk.indexOf(LINE_FEED); end !== -1; end = chunk.indexOf(LINE_FEED, from)) {
      lines.push(finish(chunk.subarray(from, end)))
      held = []
      from = end + 1
      number += 1
      position = chunkStart + from
      lineStart = position
    }
    const tail = chunk.subarray(from)
    position += tail.length
    if (position - lineStart > cap) held = []
    else if (tail.length > 0) held.push(tail)
    if (lines.length > 0) yield lines
  }
  if (position > lineStart) yield [finish(Buffer.alloc(0))]
}
