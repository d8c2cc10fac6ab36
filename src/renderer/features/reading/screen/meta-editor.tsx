/** Edits what is known about the article; empty fields are unknown. */
import { Trans, useLingui } from '@lingui/react/macro'
import { type FormEvent, useState } from 'react'
import type { Article } from '#contract/articles.ts'
import { reportError } from '../../../state/errors.ts'
import { keys } from '../../../state/keys.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/field.tsx'
import { useSession } from './session-context.tsx'

const FIELDS = ['title', 'outlet', 'author', 'published', 'page_date', 'language', 'url'] as const
export type MetaField = (typeof FIELDS)[number]

/** A year, a month or a day. */
const DATE = /^\d{4}(-\d{2}(-\d{2}([T ].*)?)?)?$/

type Draft = Record<MetaField, string>

export function MetaEditor({ article, first, onClose }: { article: Article; first: MetaField; onClose(): void }) {
  const { t } = useLingui()
  const session = useSession()
  const [draft, setDraft] = useState<Draft>(() => Object.fromEntries(FIELDS.map((field) => [field, article.metadata[field] ?? ''])) as Draft)
  const names: Record<MetaField, string> = { title: t`Title`, outlet: t`Outlet`, author: t`Author`, published: t`Published`, page_date: t`Date printed on the page`, language: t`Language`, url: t`Address` }
  const helps: Partial<Record<MetaField, string>> = { published: t`Year, month or day, such as 2025-03-12`, page_date: t`Often the day the page was saved, not the day it was published`, language: t`A language tag such as ar, en or fr` }
  const wrongDate = (['published', 'page_date'] as const).find((field) => draft[field] !== '' && !DATE.test(draft[field].trim()))

  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (wrongDate !== undefined) return
    const patch = Object.fromEntries(FIELDS.filter((field) => draft[field].trim() !== (article.metadata[field] ?? '')).map((field) => [field, draft[field].trim() === '' ? null : draft[field].trim()]))
    onClose()
    session.focusText()
    if (Object.keys(patch).length === 0) return
    try {
      await session.writer.send([], () => session.parts.client.articles.edit({ ids: [article.id], patch }))
      session.parts.cache.setQueryData<Article>(keys.article(article.id), (known) => (known === undefined ? known : { ...known, metadata: { ...known.metadata, ...patch } }))
    } catch (error) {
      reportError(error)
    }
  }

  return (
    <Dialog
      title={<Trans>About this article</Trans>}
      isOpen
      onClose={onClose}
      actions={<><Button onPress={onClose}><Trans>Cancel</Trans></Button><Button kind="primary" type="submit" form="meta-form"><Trans>Save</Trans></Button></>}
    >
      <form id="meta-form" className="meta-form" onSubmit={(event) => void save(event)}>
        {FIELDS.map((field) => (
          <TextField
            key={field}
            label={names[field]}
            value={draft[field]}
            autoFocus={field === first}
            dir={field === 'url' || field === 'language' || field === 'published' || field === 'page_date' ? 'ltr' : 'auto'}
            onChange={(value) => setDraft({ ...draft, [field]: value })}
            {...(helps[field] === undefined ? {} : { help: helps[field] })}
            {...(field === wrongDate ? { error: t`This is no date. Write it as 2025-03-12, 2025-03 or 2025, or leave it empty.` } : {})}
          />
        ))}
      </form>
    </Dialog>
  )
}
