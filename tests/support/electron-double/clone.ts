/** Structured clone through text, since Chromium's bindings carry strings only. The same source runs here and in the page. */

export interface Codec {
  encode(value: unknown): string
  decode(text: string): unknown
}

/** Refers to nothing outside itself: its source is sent into the page. */
export function makeCodec(): Codec {
  const TAG = '\u0000tag'
  const toBase64 = (bytes: Uint8Array): string => {
    let text = ''
    for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
    return btoa(text)
  }
  const fromBase64 = (text: string): Uint8Array => Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  const pack = (value: unknown): unknown => {
    if (value === undefined) return { [TAG]: 'undefined' }
    if (typeof value === 'bigint') return { [TAG]: 'bigint', value: String(value) }
    if (typeof value === 'number' && !Number.isFinite(value)) return { [TAG]: 'number', value: String(value) }
    if (typeof value === 'function' || typeof value === 'symbol') throw new Error('An object could not be cloned.')
    if (value === null || typeof value !== 'object') return value
    if (value instanceof Date) return { [TAG]: 'date', value: value.getTime() }
    if (value instanceof Map) return { [TAG]: 'map', value: [...value].map(pack) }
    if (value instanceof Set) return { [TAG]: 'set', value: [...value].map(pack) }
    if (value instanceof ArrayBuffer) return { [TAG]: 'buffer', value: toBase64(new Uint8Array(value)) }
    if (ArrayBuffer.isView(value)) return { [TAG]: 'bytes', value: toBase64(new Uint8Array(value.buffer, value.byteOffset, value.byteLength)) }
    if (value instanceof Error) return { [TAG]: 'error', name: value.name, value: value.message }
    if (Array.isArray(value)) return value.map(pack)
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, pack(each)]))
  }
  const unpack = (value: unknown): unknown => {
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map(unpack)
    const packed = value as Record<string, unknown>
    const inner = packed['value']
    switch (packed[TAG]) {
      case 'undefined': return undefined
      case 'bigint': return BigInt(inner as string)
      case 'number': return Number(inner)
      case 'date': return new Date(inner as number)
      case 'map': return new Map((inner as unknown[]).map(unpack) as [unknown, unknown][])
      case 'set': return new Set((inner as unknown[]).map(unpack))
      case 'buffer': return fromBase64(inner as string).buffer
      case 'bytes': return fromBase64(inner as string)
      case 'error': return Object.assign(new Error(inner as string), { name: packed['name'] })
      default: return Object.fromEntries(Object.entries(packed).map(([key, each]) => [key, unpack(each)]))
    }
  }
  return { encode: (value) => JSON.stringify(pack(value)), decode: (text) => unpack(JSON.parse(text)) }
}

export const codec = makeCodec()
