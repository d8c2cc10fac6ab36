/** Secrets that cannot be guessed, kept only as hashes and compared in constant time. */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

/** 128 random bits, safe in a URL. */
export const makeSecret = (): string => randomBytes(16).toString('base64url')

const hash = (secret: string): Buffer => createHash('sha256').update(secret, 'utf8').digest()

/** Name of a secret in a table; tells nothing about the secret. */
export const fingerprint = (secret: string): string => hash(secret).toString('hex')

/** Takes as long for a wrong secret as for the right one, whatever their lengths. */
export const isSameSecret = (given: string, kept: string): boolean => timingSafeEqual(hash(given), hash(kept))
