/** Use cases of the codebook. */
export { breaches } from './breaches.ts'
export { read, write } from './files.ts'
export { plan, touched } from './plan.ts'
export { confirm, toReview } from './review.ts'
export { save } from './save.ts'
export { version, versions } from './versions.ts'
