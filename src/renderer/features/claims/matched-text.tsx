/** A text with the words marked that tie it to what was looked for. Ranges are code points. */
import { Fragment } from 'react'

export function MatchedText({ text, matched, className }: { text: string; matched: readonly (readonly [number, number])[]; className: string }) {
  const letters = Array.from(text)
  const slice = (start: number, end: number): string => letters.slice(start, end).join('')
  return (
    <span className={className} dir="auto">
      {matched.map(([start, end], index) => (
        <Fragment key={start}>{slice(matched[index - 1]?.[1] ?? 0, start)}<mark className="claim-match">{slice(start, end)}</mark></Fragment>
      ))}
      {slice(matched.at(-1)?.[1] ?? 0, letters.length)}
    </span>
  )
}
