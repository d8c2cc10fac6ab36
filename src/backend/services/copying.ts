/** Copying annotations between articles with the same paragraph: where, what, and doing it. */
export { copyAnnotations } from './copy-annotations.ts'
export { describePlan, planCopy } from './copy-plan.ts'
export { sameParagraphs } from './same-paragraphs.ts'
