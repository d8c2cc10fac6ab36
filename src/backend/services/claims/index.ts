/** Claims across articles and outlets. */
export * from './board.ts'
export * from './candidates.ts'
export * from './duplicates.ts'
export * from './history.ts'
export * from './link-passage.ts'
export * from './merge.ts'
export * from './registry.ts'
export { reject, rejections, takeBack } from './rejections.ts'
