/** Time-ordered UUIDs for what people make (RFC 9562). Ids that follow from content are in ids.ts. */

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

function format(bytes: Uint8Array): string {
  let out = ''
  for (let i = 0; i < 16; i++) {
    if (i === 4 || i === 6 || i === 8 || i === 10) out += '-'
    out += HEX[bytes[i]!]!
  }
  return out
}

/** A version 7 UUID (RFC 9562, 5.7) of a time in milliseconds and 10 random bytes. Sorts by time. */
export function uuidV7(now: number, random: Uint8Array): string {
  if (random.length < 10) throw new RangeError(`a version 7 UUID needs 10 random bytes, not ${random.length}`)
  const bytes = new Uint8Array(16)
  for (let i = 5, rest = now; i >= 0; i--) {
    bytes[i] = rest % 256
    rest = Math.floor(rest / 256)
  }
  bytes.set(random.subarray(0, 10), 6)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return format(bytes)
}
