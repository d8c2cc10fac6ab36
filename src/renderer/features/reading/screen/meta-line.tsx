/** What is known about the article, in one line above the text. What is missing is seen and can be filled in. */
import { Plural, useLingui } from '@lingui/react/macro'
import { Pencil } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Article } from '#contract/articles.ts'
import { formatDate, formatLanguage } from '../../../ui/format.ts'
import { IconButton } from '../../../ui/button.tsx'
import { ProgressMark } from '../../../ui/progress-mark.tsx'
import { MetaEditor, type MetaField } from './meta-editor.tsx'
import { useSession } from './session-context.tsx'

export function MetaLine({ article }: { article: Article }) {
  const { t } = useLingui()
  const { readOnly } = useSession().parts
  const [editing, setEditing] = useState<MetaField | null>(null)
  const { outlet, published, author, language, url } = article.metadata
  const item = (field: MetaField, value: ReactNode, missing: string): ReactNode => (
    <button type="button" className={value === null ? 'meta-item missing' : 'meta-item'} disabled={readOnly !== null} onClick={() => setEditing(field)}>
      {value ?? missing}
    </button>
  )
  return (
    <header className="meta-line">
      {item('outlet', outlet === null ? null : <bdi>{outlet}</bdi>, t`outlet missing`)}
      {item('published', published === null ? null : <span className="num">{formatDate(published)}</span>, t`date missing`)}
      {item('author', author === null ? null : <bdi>{author}</bdi>, t`author missing`)}
      {item('language', language === null ? null : formatLanguage(language), t`language missing`)}
      <span className="num"><Plural value={article.length} one="# character" other="# characters" /></span>
      <span className="meta-end">
        {url !== null && /^https?:\/\//.test(url) && <a className="meta-url one-line" href={url} target="_blank" rel="noreferrer"><bdi>{hostOf(url)}</bdi></a>}
        <ProgressMark progress={article.progress} text />
        <IconButton label={t`Edit what is known`} icon={<Pencil />} isDisabled={readOnly !== null} onPress={() => setEditing('title')} />
      </span>
      {editing !== null && <MetaEditor article={article} first={editing} onClose={() => setEditing(null)} />}
    </header>
  )
}

function hostOf(url: string): string {
  return URL.parse(url)?.host ?? url
}
