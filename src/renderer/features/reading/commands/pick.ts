/** Asking the text for a span or a relation: the next one that is clicked, tagged or taken with Enter is the answer. */
import type { ReadingSession } from '../model/reading-session.ts'
import { proposeEnd } from './propose.ts'
import { selectRelation } from './relation.ts'
import { selectSpan } from './select.ts'

export interface PickOptions {
  /** Id of the span or relation that is proposed at once. */
  readonly candidate?: string | null
  /** Which may be the answer: others are refused, and passed over by Tab and the arrows. Any span where absent. */
  readonly legal?: (ref: string) => boolean
  /** Goes on without an answer, where that may be. */
  readonly skip?: () => void
}

/** The answer goes to `take`; what is selected now is selected again before that. */
export function pickSpan(session: ReadingSession, prompt: string, take: (ref: string) => void, { candidate = null, legal, skip }: PickOptions = {}): void {
  const { selected, relation } = session.state.getState()
  const close = (): void => {
    if (relation !== null) selectRelation(session, relation)
    else if (selected !== null) selectSpan(session, selected)
  }
  session.candidate = null
  session.state.setState({
    pointed: null,
    picking: {
      prompt,
      take: (ref) => {
        close()
        take(ref)
      },
      ...(legal === undefined ? {} : { legal }),
      ...(skip === undefined ? {} : { skip: () => { session.state.setState({ picking: null, pointed: null }); close(); skip() } }),
    },
  })
  session.announce(prompt)
  session.focusText()
  if (candidate !== null) proposeEnd(session, candidate)
}
