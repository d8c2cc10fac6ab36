/** Asking the text for a span: the next one that is clicked, tagged or taken with Enter is the answer. */
import type { ReadingSession } from '../model/reading-session.ts'
import { propose, selectSpan } from './select.ts'

export interface PickOptions {
  /** Id of the span that is proposed at once. */
  readonly candidate?: string | null
  /** Goes on without an answer, where that may be. */
  readonly skip?: () => void
}

/** The answer goes to `take`; what is selected now is selected again before that. */
export function pickSpan(session: ReadingSession, prompt: string, take: (span: string) => void, { candidate = null, skip }: PickOptions = {}): void {
  const back = session.state.getState().selected
  const close = (): void => { if (back !== null) selectSpan(session, back) }
  session.candidate = null
  session.state.setState({
    picking: {
      prompt,
      take: (span) => {
        close()
        take(span)
      },
      ...(skip === undefined ? {} : { skip: () => { session.state.setState({ picking: null }); close(); skip() } }),
    },
  })
  session.announce(prompt)
  session.focusText()
  const proposed = candidate === null ? undefined : session.model.get(candidate)
  if (proposed !== undefined) propose(session, proposed)
}
