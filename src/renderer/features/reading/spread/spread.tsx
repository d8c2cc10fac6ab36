/** The dialogs that say at other places what was said once. */
import { useReading, useSelected, useSession } from '../screen/session-context.tsx'
import { IdenticalDialog } from './identical-dialog.tsx'
import { ParagraphsDialog } from './paragraphs-dialog.tsx'

export function Spread() {
  const session = useSession()
  const spreading = useReading((state) => state.spreading)
  const selected = useSelected()
  if (spreading === null) return null
  const close = (): void => {
    session.state.setState({ spreading: null })
    requestAnimationFrame(() => session.focusText())
  }
  if (spreading === 'paragraphs') return <ParagraphsDialog onClose={close} />
  return selected === null ? null : <IdenticalDialog span={selected.span} onClose={close} />
}
