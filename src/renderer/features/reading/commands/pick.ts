/** Asking the text for a span: the next one that is clicked, tagged or taken with Enter is the answer. */
import type { ReadingSession } from '../model/reading-session.ts'
import { selectSpan } from './select.ts'

/** `back` is selected again afterwards; the answer goes to `take`, which finds the span it is about selected. */
export function pickSpan(session: ReadingSession, back: string, prompt: string, take: (span: string) => void): void {
  session.state.setState({
    picking: {
      prompt,
      take: (span) => {
        selectSpan(session, back, false)
        if (span !== back) take(span)
      },
    },
  })
  session.announce(prompt)
  session.focusText()
}
