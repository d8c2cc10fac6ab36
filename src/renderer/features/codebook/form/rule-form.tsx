/** A hard rule: for which spans it holds, and the ways to keep it. */
import { Trans, useLingui } from '@lingui/react/macro'
import { Plus, Trash2, X } from 'lucide-react'
import { findLabel, type Rule } from '#core/codebook/codebook.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { TextField } from '../../../ui/field.tsx'
import { SelectField } from '../../../ui/select-field.tsx'
import { useEditing } from '../model/editing.tsx'
import { type Patch, patched, withItem, withoutItem } from '../model/patch.ts'
import { ConditionField } from './condition-field.tsx'
import { errorOf } from './error-of.ts'
import { IdField } from './id-field.tsx'
import { NeedForm } from './need-form.tsx'
import { Section } from './section.tsx'

export function RuleForm({ index }: { index: number }) {
  const { t } = useLingui()
  const { codebook, edit, problemAt } = useEditing()
  const rules = codebook.rules ?? []
  const rule = rules[index]
  if (rule === undefined) return null
  const path = ['rules', index]
  const label = findLabel(codebook, rule.label)
  const take = (patch: Patch<Rule>, field: string | null): void => edit((it) => ({ ...it, rules: withItem(it.rules ?? [], index, patched(rule, patch)) }), field === null ? null : [...path, field])
  const remove = (): void => edit((it) => {
    const left = withoutItem(it.rules ?? [], index)
    return patched(it, { rules: left.length === 0 ? undefined : left })
  }, null)
  const problem = problemAt(...path, 'needs')
  return (
    <>
      <Section title={<Trans>Hard rule</Trans>}>
        <TextField label={<Trans>Said to the annotator</Trans>} value={rule.title} onChange={(title) => take({ title }, 'title')} {...errorOf(problemAt(...path, 'title'))} />
        <IdField label={<Trans>Name</Trans>} value={rule.id} onChange={(id) => take({ id }, null)} {...errorOf(problemAt(...path, 'id'))} />
      </Section>
      <Section title={<Trans>Which spans</Trans>}>
        <SelectField label={<Trans>Every span of the label</Trans>} value={rule.label} options={codebook.labels.map(({ id, title }) => ({ id, name: title }))} onChange={(id) => take({ label: id, when: undefined }, null)} {...errorOf(problemAt(...path, 'label'))} />
        <ConditionField label={t`But`} none={t`without exception`} definitions={label?.attributes ?? []} condition={rule.when} path={[...path, 'when']} onChange={(when) => take({ when }, null)} />
      </Section>
      <Section title={<Trans>Keeps the rule in one of these ways</Trans>}>
        {problem !== undefined && <p className="field-error">{problem}</p>}
        <ul className="cb-needs">
          {rule.needs.map((need, at) => (
            <li key={at}>
              {at > 0 && <span className="cb-or"><Trans>or</Trans></span>}
              <NeedForm need={need} label={label} path={[...path, 'needs', at]} onChange={(next) => take({ needs: withItem(rule.needs, at, next) }, null)} />
              <IconButton label={t`Take this way away`} icon={<X />} isDisabled={rule.needs.length === 1} onPress={() => take({ needs: withoutItem(rule.needs, at) }, null)} />
            </li>
          ))}
        </ul>
        <div><Button kind="quiet" icon={<Plus />} onPress={() => take({ needs: [...rule.needs, { claim: true }] }, null)}><Trans>Add another way</Trans></Button></div>
      </Section>
      <div><Button kind="danger" icon={<Trash2 />} onPress={remove}><Trans>Take the rule away</Trans></Button></div>
    </>
  )
}
