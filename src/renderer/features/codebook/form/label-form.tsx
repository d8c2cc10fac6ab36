/** A label: what it is called, looks like and means, and what is asked about its spans. */
import { Trans, useLingui } from '@lingui/react/macro'
import { descendantsOf } from '#core/codebook/hierarchy.ts'
import type { LabelDefinition } from '#core/codebook/codebook.ts'
import { TextField } from '../../../ui/field.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { TextArea } from '../../../ui/text-area.tsx'
import { useDraft } from '../model/draft.ts'
import { useEditing } from '../model/editing.tsx'
import { type Patch, patched, withItem } from '../model/patch.ts'
import { AttributeTable } from './attribute-table.tsx'
import { ColorField } from './color-field.tsx'
import { errorOf } from './error-of.ts'
import { IdField } from './id-field.tsx'
import { LabelTools } from './label-tools.tsx'
import { Section } from './section.tsx'
import { StringList } from './string-list.tsx'

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0']
const NONE = ' none'

export function LabelForm({ index }: { index: number }) {
  const { t } = useLingui()
  const { codebook, edit, problemAt } = useEditing()
  const label = codebook.labels[index]
  if (label === undefined) return null
  const path = ['labels', index]
  const take = (patch: Patch<LabelDefinition>, field: string | null): void =>
    edit((it) => ({ ...it, labels: withItem(it.labels, index, patched(label, patch)) }), field === null ? null : [...path, field])
  const below = descendantsOf(codebook.labels, label.id)
  const holders = new Map(codebook.labels.filter((other) => other !== label && other.key !== null && other.retired !== true).map((other) => [other.key, other.title]))
  const keyName = (key: string): string => { const holder = holders.get(key); return holder === undefined ? key : t`${key} — now ${holder}` }
  const counterExamples = label.counterExamples ?? []
  return (
    <>
      <Section title={<Trans>Label</Trans>}>
        <div className="cb-pair">
          <TextField label={<Trans>Title</Trans>} value={label.title} onChange={(title) => take({ title }, 'title')} {...errorOf(problemAt(...path, 'title'))} />
          <IdField
            label={<Trans>Id in annotations and exports</Trans>} value={label.id} {...errorOf(problemAt(...path, 'id'))}
            onChange={(id) => {
              const isFree = id.trim() !== '' && !codebook.labels.some((other) => other.id === id)
              // An id that is taken or empty is shown as the problem it is; only a free one can be what annotations follow to.
              if (isFree) useDraft.getState().move({ kind: 'rename', from: label.id, to: id })
              else take({ id }, null)
            }}
          />
        </div>
        <div className="cb-pair">
          <SelectField
            label={<Trans>A kind of</Trans>} value={label.parent ?? NONE} onChange={(parent) => take({ parent: parent === NONE ? undefined : parent }, null)} {...errorOf(problemAt(...path, 'parent'))}
            options={[{ id: NONE, name: t`nothing: it stands at the top` }, ...codebook.labels.filter((other) => other !== label && !below.has(other.id)).map(({ id, title }) => ({ id, name: title }))]}
          />
          <SelectField
            label={<Trans>Key</Trans>} value={label.key ?? NONE} onChange={(key) => take({ key: key === NONE ? null : key }, null)} isDisabled={label.retired === true} {...errorOf(problemAt(...path, 'key'))}
            options={[{ id: NONE, name: t`no key` }, ...KEYS.map((key) => ({ id: key, name: keyName(key) }))]}
          />
        </div>
        <ColorField value={label.color} onChange={(color) => take({ color }, 'color')} />
      </Section>
      <Section title={<Trans>Meaning</Trans>}>
        <TextArea label={<Trans>Definition</Trans>} rows={2} value={label.definition} onChange={(definition) => take({ definition }, 'definition')} />
        <StringList
          title={t`Examples`} nameOf={(number) => t`Example ${number}`} add={<Trans>Add an example</Trans>} items={label.examples} help={<Trans>Put the words that would be marked in [brackets].</Trans>}
          onChange={(examples, at) => take({ examples }, at === null ? null : `examples/${at}`)}
        />
        <StringList
          title={t`Counter-examples`} nameOf={(number) => t`Counter-example ${number}`} add={<Trans>Add a counter-example</Trans>} items={counterExamples}
          onChange={(items, at) => take({ counterExamples: items.length === 0 ? undefined : items }, at === null ? null : `counter/${at}`)}
        />
      </Section>
      <Section title={<Trans>Attributes</Trans>}>
        <AttributeTable
          attributes={label.attributes} path={[...path, 'attributes']} empty={<Trans>Nothing is asked about its spans.</Trans>} add={<Trans>Add an attribute</Trans>}
          onChange={(attributes, field) => edit((it) => ({ ...it, labels: withItem(it.labels, index, { ...label, attributes }) }), field)}
        />
      </Section>
      <LabelTools label={label} index={index} />
    </>
  )
}
