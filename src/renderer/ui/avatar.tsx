/** A person as a small disc with letters: hue and letters together tell people apart. */
import type { Annotator } from '#core/identity/annotator.ts'
import './avatar.css'

const ARABIC = /\p{Script=Arabic}/u

/** The first letters of the first and last word; of an Arabic name one letter, since two would join into a word. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter((word) => word !== '')
  const first = [...(words[0] ?? '')][0] ?? '?'
  if (ARABIC.test(first) || words.length < 2) return first.toUpperCase()
  return (first + ([...(words.at(-1) ?? '')][0] ?? '')).toUpperCase()
}

export function Avatar({ annotator }: { annotator: Annotator }) {
  return <span className="avatar" aria-hidden="true" style={{ backgroundColor: annotator.color }}>{initials(annotator.name)}</span>
}
