/** Keys of the reading screen that also work while the keyboard is in the inspector, on anything but a field that is typed into. */
import { matchesChosen } from '../../../ui/chosen-keys.ts'
import { explainLabel } from '../commands/labels.ts'
import { nextQuestion } from '../commands/questions.ts'
import type { ReadingSession } from '../model/reading-session.ts'

const KEYS: Readonly<Record<string, (session: ReadingSession) => void>> = {
  u: (session) => nextQuestion(session, 'required'),
  'Shift+U': (session) => nextQuestion(session, 'any'),
  h: explainLabel,
}

/** True where the key meant something. Lists that are open keep their letters. */
export function runInspectorKey(session: ReadingSession, event: KeyboardEvent): boolean {
  if (event.target instanceof Element && event.target.closest('[role=listbox], [aria-expanded=true]') !== null) return false
  const key = Object.keys(KEYS).find((shipped) => matchesChosen(event, 'reading', shipped))
  if (key === undefined) return false
  KEYS[key]!(session)
  return true
}
