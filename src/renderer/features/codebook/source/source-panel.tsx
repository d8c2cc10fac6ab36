/** The source side: the draft as JSON, with completion and every problem at its line. */
import { Trans, useLingui } from '@lingui/react/macro'
import { lazy, Suspense, useMemo } from 'react'
import { pathInJson } from '#core/formats/json-places.ts'
import { inWords } from '../../../i18n/backend-words/in-words.ts'
import { useIsDark } from '../../../state/theme.ts'
import { Button } from '../../../ui/button.tsx'
import { textOf, useDraft } from '../model/draft.ts'
import { useEditing } from '../model/editing.tsx'
import { pathOfPlace, type Place, placeOfPath } from '../model/place.ts'
import { rangeOf } from '../model/source.ts'
import { SOURCE_SCHEMA } from './schema.ts'

/** The editor is large: it is loaded when the source is first shown. */
const CodeEditor = lazy(() => import('../../../ui/code/code-editor.tsx'))

export interface SourcePanelProps {
  /** Brought into view when the form turns to it; another object asks again. */
  shown: { readonly place: Place } | null
  /** The cursor went to another part. */
  onPlace(place: Place): void
}

export function SourcePanel({ shown, onPlace }: SourcePanelProps) {
  const { t } = useLingui()
  const { draft, problems } = useEditing()
  const isDark = useIsDark()
  const text = textOf(draft)
  const { broken } = draft
  const marks = useMemo(() => (broken.length > 0 ? broken : problems.map(({ path, message }) => ({ message, ...rangeOf(text, path) }))), [broken, problems, text])
  // Only a request moves the cursor: typing changes where things stand, and must not.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const reveal = useMemo(() => (shown === null || broken.length > 0 ? null : rangeOf(text, pathOfPlace(shown.place))), [shown])
  return (
    <section className="cb-source" aria-label={t`Source`}>
      {broken.length > 0 && <BrokenSource />}
      <Suspense fallback={<p className="cb-wait muted"><Trans>Preparing the editor…</Trans></p>}>
        <CodeEditor
          language="json" text={text} label={t`Source of the codebook, JSON`} isDark={isDark} marks={marks} schema={SOURCE_SCHEMA} reveal={reveal}
          onChange={(next) => useDraft.getState().type(next)} onCursor={(index) => { if (broken.length === 0) onPlace(placeOfPath(pathInJson(text, index))) }}
        />
      </Suspense>
    </section>
  )
}

/** Says that the form waits, and where to look. */
function BrokenSource() {
  const { draft } = useEditing()
  const [first] = draft.broken
  if (first === undefined) return null
  const before = textOf(draft).slice(0, first.start)
  const line = before.split('\n').length
  const column = before.length - before.lastIndexOf('\n')
  return (
    <div className="cb-broken" role="status">
      <p><strong><Trans>Line {line}, column {column}</Trans></strong> <bdi>{inWords(first.message)}.</bdi></p>
      <p className="cb-broken-help"><Trans>The form shows the last state that could be read. What you typed here stays until you correct it or give it up.</Trans></p>
      <div><Button onPress={() => useDraft.getState().repair()}><Trans>Give up this source</Trans></Button></div>
    </div>
  )
}
