/** The reading and annotating screen. */
export { ReadingScreen } from './screen/reading-screen.tsx'
export { useReadingKeymap } from './screen/use-keymap.ts'
