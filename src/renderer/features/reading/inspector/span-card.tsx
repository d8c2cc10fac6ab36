/** The selected span: its label, its words, what the codebook asks about it, and a note. */
import { Trans, useLingui } from '@lingui/react/macro'
import { Trash2 } from 'lucide-react'
import { shownKey } from '../../../ui/chosen-keys.ts'
import { IconButton } from '../../../ui/button.tsx'
import { removeSelected } from '../commands/tag.ts'
import { setAttribute, updateSpan } from '../commands/write-spans.ts'
import { useLiveEntry } from '../model/live-entry.ts'
import type { Entry } from '../model/span-model.ts'
import { DraftArea } from '../parts/text-fields.tsx'
import { useSession, useSpansVersion } from '../screen/session-context.tsx'
import { AttributeFacts } from './attribute-facts.tsx'
import { Questions } from './questions.tsx'
import { LabelSelect } from './label-select.tsx'

export function SpanCard({ entry }: { entry: Entry }) {
  const session = useSession()
  const { t } = useLingui()
  const editable = session.isMine(entry) && session.parts.readOnly === null
  const { span } = entry
  return (
    <section className={editable ? 'card' : 'card read-only'} aria-label={t`Selected span`} style={{ '--c': session.color(span.label) } as React.CSSProperties}>
      <header className="card-head">
        <LabelSelect entry={entry} isDisabled={!editable} />
        <Place entry={entry} />
        {editable && <IconButton label={t`Remove this span`} keys="Delete" icon={<Trash2 />} placement="start" onPress={() => { removeSelected(session); session.focusText() }} />}
      </header>
      {!session.isMine(entry) && <p className="card-note"><Trans>By <bdi>{session.annotatorName(span.annotator)}</bdi>: only they can change it. A digit makes your own over the same words.</Trans></p>}
      <blockquote className="quote" dir="auto">{span.quote}</blockquote>
      {editable ? <SpanQuestions entry={entry} /> : <AttributeFacts entry={entry} />}
    </section>
  )
}

function SpanQuestions({ entry }: { entry: Entry }) {
  const session = useSession()
  const { t } = useLingui()
  const { label, note, attributes } = useLiveEntry(entry).span
  return (
    <>
      <Questions definitions={session.label(label)?.attributes ?? []} subject={{ values: attributes, set: (name, value) => setAttribute(session, entry, name, value), span: entry.span.id }} />
      <div data-part="note"><DraftArea label={t`Note`} placeholder={t`Note (${shownKey('reading', 'n')})`} value={note ?? ''} onDone={() => session.focusText()} onCommit={(text) => updateSpan(session, entry, { note: text.trim() === '' ? null : text })} /></div>
    </>
  )
}

function Place({ entry }: { entry: Entry }) {
  const session = useSession()
  useSpansVersion()
  const place = session.model.rank(entry) + 1
  const total = session.model.ordered().length
  return <span className="card-place muted num"><Trans>span {place} of {total}</Trans></span>
}
