/** An example of a label as the codebook writes it, with the part in [brackets] marked as a span of that label would be. */
import { Fragment } from 'react'
import './example-text.css'

/** Its parts: text outside and inside of brackets take turns, beginning outside. */
const partsOf = (example: string): string[] => example.split(/\[([^[\]]*)\]/)

/** `struck` marks what looks like the label and is not. The colour comes from `--c` of what is around. */
export function ExampleText({ text, struck = false }: { text: string; struck?: boolean }) {
  return (
    <span className="example-text" dir="auto">
      {partsOf(text).map((part, index) => (index % 2 === 0 ? <Fragment key={index}>{part}</Fragment> : <mark key={index} className={struck ? 'example-not' : 'example-mark'}>{part}</mark>))}
    </span>
  )
}
