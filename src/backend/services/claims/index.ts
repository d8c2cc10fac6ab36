/** Claims across articles and outlets. */
export * from './board.ts'
export * from './merge.ts'
export * from './registry.ts'
