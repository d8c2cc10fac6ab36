/** UUIDs: time-ordered ones for what people make, and ones that follow from content. RFC 9562. */

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

/** A version 8 UUID (RFC 9562, 5.8) made of the first 16 bytes of a hash given as lower-case hex. */
export function uuidFromHash(hashHex: string): string {
  if (!/^[0-9a-f]{32,}$/.test(hashHex)) throw new RangeError('a hash of at least 32 lower-case hex digits is expected')
  const bytes = Uint8Array.from({ length: 16 }, (_, i) => Number.parseInt(hashHex.slice(2 * i, 2 * i + 2), 16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x80
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return format(bytes)
}

export const isUuid = (id: string): boolean => /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/.test(id)
