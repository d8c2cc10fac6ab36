/** The codebook itself: its name and title. */
import { Trans } from '@lingui/react/macro'
import { TextField } from '../../../ui/field.tsx'
import { useEditing } from '../model/editing.tsx'
import { errorOf } from './error-of.ts'
import { IdField } from './id-field.tsx'
import { Section } from './section.tsx'

export function GeneralForm() {
  const { codebook, edit, problemAt, draft } = useEditing()
  return (
    <Section title={<Trans>Codebook</Trans>}>
      <TextField label={<Trans>Title</Trans>} value={codebook.title} onChange={(title) => edit((it) => ({ ...it, title }), ['title'])} {...errorOf(problemAt('title'))} />
      <IdField
        label={<Trans>Name</Trans>} value={codebook.name} onChange={(name) => edit((it) => ({ ...it, name }), null)} {...errorOf(problemAt('name'))}
        help={<Trans>Written with the version into every annotation, now as <bdi>{draft.base.name}@{draft.base.version}</bdi>.</Trans>}
      />
    </Section>
  )
}
