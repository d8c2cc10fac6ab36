/** What is known about the article under the cursor, editable in place. Each field is saved when it is left or Enter is pressed. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQuery } from '@tanstack/react-query'
import { X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { ArticleRow } from '#contract/articles.ts'
import { useClient } from '../../state/client.tsx'
import { reportError } from '../../state/errors.ts'
import { keys } from '../../state/keys.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { formatNumber } from '../../ui/format.ts'
import { PathText } from '../../ui/path-text.tsx'
import { EDITABLE_FIELDS, type EditableField, isExpected, problemOf } from './metadata-fields.ts'
import { type FieldText, useFieldTexts, useProblemText } from './use-field-texts.ts'

export interface FieldFocus { readonly field: EditableField | null; readonly request: number }

interface DetailsPanelProps {
  row: ArticleRow
  /** The field that takes the focus, each time the request rises. */
  focus: FieldFocus
  onOpen(): void
  /** Gives the keyboard back to the list. */
  onLeave(): void
  onClose(): void
}

export function DetailsPanel({ row, focus, onOpen, onLeave, onClose }: DetailsPanelProps) {
  const { t } = useLingui()
  const client = useClient()
  const article = useQuery({ queryKey: keys.article(row.id), queryFn: () => client.articles.get({ id: row.id }) }).data
  const texts = useFieldTexts()
  const place = useRef<HTMLElement>(null)
  const isLoaded = article !== undefined
  const answered = useRef(0)
  useEffect(() => {
    if (focus.field === null || !isLoaded || answered.current === focus.request) return
    answered.current = focus.request
    place.current?.querySelector<HTMLInputElement>(`input[name="${focus.field}"]`)?.focus()
  }, [focus, isLoaded])
  const save = (field: EditableField, value: string): void => {
    client.articles.edit({ ids: [row.id], patch: { [field]: value === '' ? null : value } }).catch(reportError)
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    onLeave()
  }
  return (
    <aside ref={place} className="details" aria-label={t`Details`} onKeyDown={onKeyDown}>
      <header className="details-head">
        <h2 className="heading"><Trans>Details</Trans></h2>
        <IconButton label={t`Close details`} icon={<X />} onPress={onClose} />
      </header>
      <p className="details-title read" dir="auto">{row.title}</p>
      <Button keys="Enter" onPress={onOpen}><Trans>Read</Trans></Button>
      <div className="details-fields">
        {article !== undefined && EDITABLE_FIELDS.map((field) => (
          <MetadataField key={`${row.id} ${field}`} field={field} text={texts[field]} value={article.metadata[field] ?? ''} onSave={(value) => save(field, value)} />
        ))}
      </div>
      <dl className="details-facts">
        <dt><Trans>File</Trans></dt><dd><PathText path={row.source_file ?? '–'} /></dd>
        <dt><Trans>Length</Trans></dt><dd className="num"><Plural value={row.length} one="# character" other="# characters" /></dd>
        <dt><Trans>Annotators</Trans></dt><dd className="num">{formatNumber(row.layers.length)}</dd>
      </dl>
    </aside>
  )
}

interface MetadataFieldProps {
  field: EditableField
  text: FieldText
  value: string
  onSave(value: string): void
}

function MetadataField({ field, text, value, onSave }: MetadataFieldProps) {
  const { t } = useLingui()
  const [draft, setDraft] = useState(value)
  const problemText = useProblemText()
  useEffect(() => setDraft(value), [value])
  const typed = draft.trim()
  const problem = problemOf(field, typed)
  const commit = (): void => {
    if (problem === null && typed !== value) onSave(typed)
  }
  const onKeyDown = (event: { key: string; continuePropagation(): void }): void => {
    if (event.key === 'Enter') commit()
    // The first Escape takes back what was typed, the next one leaves the panel.
    if (event.key === 'Escape' && draft !== value) setDraft(value)
    else event.continuePropagation()
  }
  const error = problemText(problem)
  return (
    <div className={value === '' && isExpected(field) ? 'is-missing-field' : ''}>
      <TextField name={field} label={text.name} dir={text.direction} value={draft} onChange={setDraft} onBlur={commit} onKeyDown={onKeyDown} maxLength={2000} placeholder={text.hint !== '' ? text.hint : isExpected(field) ? t`missing` : ''} {...(error === undefined ? {} : { error })} />
    </div>
  )
}
