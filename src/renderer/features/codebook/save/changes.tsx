/** What differs, a sentence each; what changes meaning stands apart from what does not. */
import { Plural, Trans } from '@lingui/react/macro'
import type { Codebook } from '#core/codebook/codebook.ts'
import type { ReactNode } from 'react'
import { inWords } from '../../../i18n/backend-words/in-words.ts'
import { LabelName } from '../lists/label-name.tsx'

export interface Change { readonly label: string | null; readonly what: string; readonly meaning: boolean }

export function Changes({ changes, codebook, toReview }: { changes: readonly Change[]; codebook: Codebook; toReview: number }) {
  const meaning = changes.filter((change) => change.meaning)
  const rest = changes.filter((change) => !change.meaning)
  return (
    <>
      {changes.length === 0 && <p className="muted"><Trans>Nothing differs.</Trans></p>}
      {meaning.length > 0 && <Group title={<Trans>Changes what annotations mean</Trans>} changes={meaning} codebook={codebook} />}
      {toReview > 0 && <p className="save-review"><Plural value={toReview} one="# annotation was made under what changes here; it will stand under “To review”." other="# annotations were made under what changes here; they will stand under “To review”." /></p>}
      {rest.length > 0 && <Group title={<Trans>Changes nothing that annotations mean</Trans>} changes={rest} codebook={codebook} />}
    </>
  )
}

function Group({ title, changes, codebook }: { title: ReactNode; changes: readonly Change[]; codebook: Codebook }) {
  return (
    <section className="save-group">
      <h3 className="heading">{title}</h3>
      <ul>
        {changes.map(({ label, what }) => (
          <li key={`${label} ${what}`}>
            {label !== null && <LabelName codebook={codebook} id={label} />}
            <span dir="auto">{inWords(what)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
