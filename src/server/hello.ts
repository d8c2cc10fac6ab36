/** The first message of a connection: a secret, in one small JSON object. */
import type { Hello } from '#contract/bridge.ts'

/** UTF-16 code units. A hello is far shorter; nothing longer is even parsed. */
const LONGEST = 1_000

/** Reads a hello. `null` for anything else. */
export function readHello(data: unknown): Hello | null {
  if (typeof data !== 'string' || data.length > LONGEST) return null
  const value = parse(data)
  if (typeof value !== 'object' || value === null) return null
  if ('token' in value && typeof value.token === 'string') return { token: value.token }
  if ('key' in value && typeof value.key === 'string') return { key: value.key }
  return null
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
