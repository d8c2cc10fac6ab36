/** Ids that the window makes itself, so that a span is painted before the project has answered. */
import { uuidV7 } from '#core/identity/uuid.ts'

export const newId = (): string => uuidV7(Date.now(), crypto.getRandomValues(new Uint8Array(10)))
