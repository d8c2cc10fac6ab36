/** Asking the text for a span: the next one that is clicked, tagged or taken with Enter is the answer. */
import type { ReadingSession } from '../model/reading-session.ts'
import { selectSpan } from './select.ts'

/** The answer goes to `take`; what is selected now is selected again before that. */
export function pickSpan(session: ReadingSession, prompt: string, take: (span: string) => void): void {
  const back = session.state.getState().selected
  session.candidate = null
  session.state.setState({
    picking: {
      prompt,
      take: (span) => {
        if (back !== null) selectSpan(session, back)
        take(span)
      },
    },
  })
  session.announce(prompt)
  session.focusText()
}
