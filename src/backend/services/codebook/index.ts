/** Use cases of the codebook. */
export { version, versions } from './versions.ts'
