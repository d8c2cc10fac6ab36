/** One rule: its label, its words or its pattern, and what it would find before it is saved. */
import { Plural, Trans, useLingui } from '@lingui/react/macro'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useClient } from '../../state/client.tsx'
import { reportError } from '../../state/errors.ts'
import { keys } from '../../state/keys.ts'
import { Button } from '../../ui/button.tsx'
import { Choice } from '../../ui/choice.tsx'
import { Switch, TextField } from '../../ui/field.tsx'
import { SelectField, type SelectOption } from '../../ui/select-field.tsx'
import { TextArea } from '../../ui/text-area.tsx'
import type { ListedRule, Tried } from './answers.ts'
import { TriedRule } from './tried-rule.tsx'

interface RuleFormProps {
  readonly id: string
  /** As it is saved; `null` for one that is not yet. */
  readonly rule: ListedRule | null
  readonly labels: readonly SelectOption[]
  readonly isReadOnly: boolean
  readonly onRemoved: () => void
}

const lines = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter((line) => line !== '')

export function RuleForm({ id, rule, labels, isReadOnly, onRemoved }: RuleFormProps) {
  const client = useClient()
  const cache = useQueryClient()
  const { t } = useLingui()
  const [name, setName] = useState(rule?.name ?? '')
  const [label, setLabel] = useState(rule?.label ?? labels[0]?.id ?? '')
  const [kind, setKind] = useState<ListedRule['kind']>(rule?.kind ?? 'words')
  const [words, setWords] = useState(rule?.words.join('\n') ?? '')
  const [pattern, setPattern] = useState(rule?.pattern ?? '')
  const [clitics, setClitics] = useState(rule?.clitics ?? true)
  const [on, setOn] = useState(rule?.on ?? true)
  const [tried, setTried] = useState<Tried | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const said = kind === 'words' ? lines(words)[0] : pattern
  const fields = { name: name.trim() === '' ? (said ?? '').slice(0, 100) : name.trim(), label, kind, words: kind === 'words' ? lines(words) : [], pattern: kind === 'pattern' ? pattern : '', clitics, on }

  /** Runs a call and shows its refusal beside the fields. */
  const attempt = async <T,>(call: () => Promise<T>): Promise<T | null> => {
    setBusy(true)
    setProblem(null)
    try { return await call() } catch (error) {
      setProblem(error instanceof Error ? error.message : String(error))
      return null
    } finally { setBusy(false) }
  }
  const tryOut = (): void => { void attempt(() => client.suggestions.tryRule(fields)).then((found) => { if (found !== null) setTried(found) }) }
  const save = (event: FormEvent): void => {
    event.preventDefault()
    void attempt(() => client.suggestions.saveRule({ id, ...fields })).then((saved) => { if (saved !== null) void cache.invalidateQueries({ queryKey: keys.suggestions }) })
  }
  const remove = (): void => {
    client.suggestions.removeRule({ id }).then(() => { void cache.invalidateQueries({ queryKey: keys.suggestions }); onRemoved() }, reportError)
  }

  return (
    <form className="rule-form" onSubmit={save} aria-label={rule === null ? t`New rule` : t`Rule ${rule.name}`}>
      <div className="rule-row">
        <SelectField label={<Trans>Suggests</Trans>} options={labels} value={label} onChange={setLabel} isDisabled={isReadOnly} />
        <TextField label={<Trans>Name</Trans>} value={name} onChange={setName} placeholder={fields.name} isDisabled={isReadOnly} />
      </div>
      <Choice<ListedRule['kind']> label={<Trans>By</Trans>} value={kind} onChange={setKind} options={[{ id: 'words', name: <Trans>Words and phrases</Trans> }, { id: 'pattern', name: <Trans>Pattern</Trans> }]} />
      {kind === 'words'
        ? (
            <>
              <TextArea label={<Trans>Words and phrases, one a line</Trans>} rows={5} face="read" value={words} onChange={setWords} isDisabled={isReadOnly} help={<Trans>Hamza, marks, tatweel and letter case make no difference.</Trans>} />
              <Switch isSelected={clitics} onChange={setClitics}><Trans>Also with و ف ب ل ك written onto them, which stay outside</Trans></Switch>
            </>
          )
        : <TextArea label={<Trans>Regular expression</Trans>} rows={2} value={pattern} onChange={setPattern} isDisabled={isReadOnly} help={<Trans>Matched on the text as it stands, stopped after 200 ms an article. \p{'{L}'} is any letter.</Trans>} />}
      <Switch isSelected={on} onChange={setOn}><Trans>In use</Trans></Switch>
      {problem !== null && <p className="rule-problem" role="alert">{problem}</p>}
      <div className="rule-actions">
        <Button onPress={tryOut}><Trans>Try it</Trans></Button>
        {!isReadOnly && <Button kind="primary" type="submit">{rule === null ? <Trans>Add the rule</Trans> : <Trans>Save</Trans>}</Button>}
        {rule !== null && !isReadOnly && <Button kind="quiet" onPress={remove}><Trans>Remove</Trans></Button>}
        {isBusy && <span className="muted" role="status"><Trans>Looking…</Trans></span>}
        {!isBusy && tried !== null && <span className="muted num" role="status"><Plural value={tried.hits} one="# place found" other="# places found" /></span>}
      </div>
      {tried !== null && <TriedRule tried={tried} />}
    </form>
  )
}
