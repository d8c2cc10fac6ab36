/** Places of this package. */
import { join } from 'node:path'

export const ROOT = join(import.meta.dirname, '..')
export const at = (path: string): string => join(ROOT, path)
