/** Questions about the article as a whole, answered once by each annotator. */
import { Trans } from '@lingui/react/macro'
import { useEditing } from '../model/editing.tsx'
import { patched } from '../model/patch.ts'
import { AttributeTable } from './attribute-table.tsx'
import { Section } from './section.tsx'

export function ArticleForm() {
  const { codebook: { article = [] }, edit } = useEditing()
  return (
    <Section title={<Trans>Questions about the article</Trans>}>
      <AttributeTable
        attributes={article} path={['article']} empty={<Trans>Nothing is asked about the article as a whole.</Trans>} add={<Trans>Add a question</Trans>}
        onChange={(next, field) => edit((it) => patched(it, { article: next.length === 0 ? undefined : next }), field)}
      />
    </Section>
  )
}
